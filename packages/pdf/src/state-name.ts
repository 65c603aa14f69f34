/**
 * The name of the state of a box that gives a value: letters and digits as they are, all else as `~` and its UTF-16 number, so
 * that no program mistakes it.
 */
export function stateName(option: string | number): string {
  const escaped = String(option).replace(
    /[^A-Za-z0-9_-]/g,
    (sign) => `~${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // `Off` is the state of every box that is not ticked.
  return escaped === '' || escaped === 'Off' ? `~${escaped}` : escaped;
}

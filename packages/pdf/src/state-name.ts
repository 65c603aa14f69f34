/** The name of the state of a box that gives a value: UTF-8, with what no name may hold as `#` and two digits (ISO 32000-1, 7.3.5). */
export function stateName(option: string | number): string {
  const text = String(option);
  // `Off` is the state of every box that is not ticked.
  const name = text === '' || text === 'Off' || text.startsWith('~') ? `~${text}` : text;
  let escaped = '';
  for (const byte of new TextEncoder().encode(name)) {
    const sign = String.fromCharCode(byte);
    escaped += /[A-Za-z0-9_~-]/.test(sign) ? sign : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return escaped;
}

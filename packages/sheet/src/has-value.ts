/** Whether anything is said: empty text, lists and objects count as no value. */
export function hasValue(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.some(hasValue);
  return typeof value !== 'object' || Object.values(value).some(hasValue);
}

/** Tells whether the option `other` is chosen, alone or among several. */
export function choosesOther(value: unknown): boolean {
  return Array.isArray(value) ? value.includes('other') : value === 'other';
}

/** Gives the pointer of a field beside another. */
export function siblingOf(pointer: string, name: string): string {
  return `${pointer.slice(0, pointer.lastIndexOf('/'))}/${name}`;
}

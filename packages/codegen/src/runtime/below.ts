import { escapePointer } from '@jiandu/model';

/** The pointer of a member or an item; most names need no escaping, and looking is cheaper than replacing. */
export function below(path: string, name: string | number): string {
  return typeof name === 'string' && /[~/]/.test(name) ? `${path}/${escapePointer(name)}` : `${path}/${name}`;
}

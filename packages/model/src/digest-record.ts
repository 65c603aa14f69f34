import type { RecordData } from './form.ts';
import { sha256 } from './sha-256.ts';

/** Gives the SHA-256 of a record as 64 hexadecimal digits: of its JSON without blanks and with sorted keys (RFC 8785). */
export function digestRecord(record: RecordData): string {
  const hash = sha256(new TextEncoder().encode(writeSorted(record)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function writeSorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${writeSorted(member)}`).join(',')}}`;
}

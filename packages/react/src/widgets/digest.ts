import { sha256 } from '@jiandu/model';

/** Gives the digest of a file as records keep it: `sha256-` and 64 hexadecimal digits. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  // A portal on plain http has no `crypto.subtle`; intranets have such portals.
  const subtle = globalThis.crypto?.subtle;
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(new Uint8Array(bytes));
  return `sha256-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

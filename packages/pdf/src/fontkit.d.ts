declare module 'fontkit' {
  /** Parses a font file; its result is narrowed where it is used. */
  export function create(bytes: Uint8Array): unknown;
}

/** Why a paper was not drawn or printed. */
export type PrinterErrorCode = 'no-worker' | 'no-fonts' | 'refused' | 'closed';

/** An error as it goes from one thread to another. */
export interface Fault {
  readonly code: PrinterErrorCode;
  readonly message: string;
  /** The name of the error that was thrown: `GlyphError`, `FontError`. */
  readonly kind?: string;
  /** What the error says in parts: `path`, `codePoint`, `face`. */
  readonly parts?: Readonly<Record<string, string | number>>;
}

/** Says why a paper was not drawn or printed, and what to do about it. */
export class PrinterError extends Error implements Fault {
  override readonly name = 'PrinterError';
  readonly code: PrinterErrorCode;
  readonly kind: string;
  readonly parts: Readonly<Record<string, string | number>>;

  constructor({ code, message, kind = '', parts = {} }: Fault, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.kind = kind;
    this.parts = parts;
  }
}

/** Takes an error apart, since only plain data goes from one thread to another. */
export function takeApart(error: unknown): Fault {
  if (error instanceof PrinterError) return { ...partsOf(error), code: error.code };
  if (!(error instanceof Error)) return { code: 'refused', message: String(error) };
  return { ...partsOf(error), code: 'refused' };
}

function partsOf(error: Error): Omit<Fault, 'code'> {
  const own = Object.entries(error).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return { message: error.message, kind: error.name, parts: Object.fromEntries(own) };
}

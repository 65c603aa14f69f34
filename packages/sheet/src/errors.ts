/** The parts that every error of this package has. */
interface Parts {
  readonly code: string;
  readonly form: string;
  /** The pointer or template of the field, or the place in the paper. */
  readonly path: string;
}

/** A character that no configured face can draw; `codePoint` names it, `chain` the faces that were asked. */
export class GlyphError extends Error implements Parts {
  override readonly name = 'GlyphError';
  readonly code = 'missing-glyph';
  readonly form: string;
  readonly path: string;
  readonly codePoint: number;
  /** Ids of the faces that were asked, in their order. */
  readonly chain: readonly string[];

  constructor(form: string, path: string, codePoint: number, chain: readonly string[]) {
    const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
    const shown = isPrintable(codePoint) ? ` ${String.fromCodePoint(codePoint)}` : '';
    super(
      `${form}: ${path || 'the paper'} has U+${hex}${shown}, which no face has (asked ${chain.join(', ')}); add a face that has it to \`faces\` (\`readFace\` of @jiandu/fonts/node)`,
    );
    this.form = form;
    this.path = path;
    this.codePoint = codePoint;
    this.chain = chain;
  }
}

/** Content that cannot stand anywhere on the page: a character wider than its cell, a row that no page can hold. */
export class OverflowError extends Error implements Parts {
  override readonly name = 'OverflowError';
  readonly code = 'overflow';
  readonly form: string;
  readonly path: string;

  constructor(form: string, path: string, reason: string) {
    super(`${form}: ${path || 'the paper'} ${reason}`);
    this.form = form;
    this.path = path;
  }
}

/** A paper that does not fit its form: an unknown field, too many columns, an unknown stage. */
export class PaperError extends Error implements Parts {
  override readonly name = 'PaperError';
  readonly code:
    | 'unknown-field'
    | 'unknown-stage'
    | 'unknown-copy'
    | 'no-number'
    | 'wrong-kind'
    | 'columns'
    | 'options'
    | 'apart';
  readonly form: string;
  readonly path: string;

  constructor(code: PaperError['code'], form: string, path: string, message: string) {
    super(`${form}: ${path} ${message}`);
    this.code = code;
    this.form = form;
    this.path = path;
  }
}

function isPrintable(codePoint: number): boolean {
  if (/[\p{Cf}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(codePoint))) return false;
  return codePoint > 0x20 && (codePoint < 0x7f || codePoint > 0x9f) && (codePoint < 0xd800 || codePoint > 0xdfff);
}

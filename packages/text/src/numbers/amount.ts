/** The parts of an amount: sign, integer digits without leading zeros (`0` for none), at most two fraction digits. */
export interface AmountParts {
  readonly negative: boolean;
  readonly integer: string;
  readonly fraction: string;
}

/** The parts of a decimal string with at most 16 integer and 2 fraction digits; `undefined` for any other text. */
export function partAmount(amount: string): AmountParts | undefined {
  const match = /^(-?)0*(\d{1,16})(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) return undefined;
  const [, sign, integer = '0', fraction = ''] = match;
  return { negative: sign === '-' && /[1-9]/.test(integer + fraction), integer, fraction };
}

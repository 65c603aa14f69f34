import type { Exact } from './exact.ts';
import { amount } from './read.ts';

/** A figure that rules need and an office left out, wrote wrongly or called by a name that the form has not. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code: 'missing-figure' | 'unknown-figure' | 'not-a-decimal';
  readonly form: string;
  readonly figure: string;
  readonly path: string;

  constructor(code: PolicyError['code'], form: string, figure: string, cure: string) {
    super(`${form}: policy figure "${figure}" ${cure}`);
    this.code = code;
    this.form = form;
    this.figure = figure;
    this.path = `/policy/${form}/${figure}`;
  }
}

/** The figures of a form, read. */
export type Figures = Readonly<Record<string, Exact>>;

/** Figures as they are written: decimal strings by name. */
export type WrittenFigures = Readonly<Record<string, string>>;

/** Gives a form's figures with an office's own in their place; throws `PolicyError`. */
export function mergeFigures(form: string, defaults: WrittenFigures, own: WrittenFigures = {}): WrittenFigures {
  for (const name of Object.keys(own)) {
    if (Object.hasOwn(defaults, name)) continue;
    const known = Object.keys(defaults).join(', ') || 'none';
    throw new PolicyError('unknown-figure', form, name, `is unknown; the form's figures are: ${known}`);
  }
  return { ...defaults, ...own };
}

/** Reads figures; throws `PolicyError` for one that is missing or no decimal. */
export function readFigures(form: string, written: WrittenFigures): Figures {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, readFigure(form, name, value)]));
}

function readFigure(form: string, name: string, value: unknown): Exact {
  if (value === undefined || value === null || value === '') {
    throw new PolicyError('missing-figure', form, name, 'is missing; set it in the policy of the office');
  }
  const figure = amount(value);
  if (figure) return figure;
  throw new PolicyError(
    'not-a-decimal',
    form,
    name,
    `is ${JSON.stringify(value)}; write a decimal string, such as "24"`,
  );
}

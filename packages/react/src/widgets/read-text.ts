import type { TextField, TextFormat } from '@jiandu/model';
import { type Era, readYear } from '@jiandu/text';
import type { Reader } from '../store/type-text.ts';
import { unreadProblems } from '../store/unread-problems.ts';
import { foldWide } from './fold-wide.ts';

/** Texts for machines: typed in full width or with blanks between, they mean the same. */
const foldings = {
  line: (typed) => typed.trim(),
  'multi-line': (typed) => typed.trimEnd(),
  comb: (typed) => typed.trim(),
  'record-number': foldWide,
  phone: foldWide,
  email: foldWide,
  uri: foldWide,
  postcode: foldIdentifier,
  'bank-account': foldWide,
  year: (typed, era) => readYear(typed, { era }) ?? foldWide(typed),
  uscc: foldIdentifier,
  'cn-id': foldIdentifier,
  'tw-ubn': foldIdentifier,
  'tw-id': foldIdentifier,
  'hk-id': foldIdentifier,
  'hk-brn': foldIdentifier,
  'organisation-number': foldIdentifier,
  'person-number': foldIdentifier,
} satisfies Record<TextFormat, (typed: string, era: Era) => string>;

/** Gives the reader of a text field: every text is a value; years are counted in the era. */
export function textReader({ format, several }: Pick<TextField, 'format' | 'several'>, era: Era = 'common'): Reader {
  const fold = (typed: string) => foldings[format](typed, era);
  return { read: several ? (typed) => readTexts(typed, fold) : fold, problem: unreadProblems.text };
}

/** A list of texts is typed one a line. */
function readTexts(typed: string, fold: (typed: string) => string): readonly string[] {
  return typed
    .split('\n')
    .map((line) => fold(line).trim())
    .filter((line) => line !== '');
}

function foldIdentifier(typed: string): string {
  return foldWide(typed).replaceAll(' ', '').toUpperCase();
}

import { currencyOf, type Field, type Office } from '@jiandu/model';
import { nameCurrency, scripts, signCurrency, type Words } from '@jiandu/text';
import { foldText, isMark, takeBrackets } from './fold-label.ts';
import { type Column, rankOf } from './list-columns.ts';
import { isReserved } from './reserved.ts';

/** What the head of a column means. */
export type Match =
  | { readonly is: 'column'; readonly column: Column }
  /** One that we wrote ourselves and do not read as a value. */
  | { readonly is: 'reserved'; readonly reserved: 'note' | 'reasons' | 'key' }
  /** Several fields may be meant. */
  | { readonly is: 'unclear'; readonly columns: readonly Column[] }
  /** The field is known, but not in this unit. */
  | { readonly is: 'other-unit'; readonly column: Column; readonly unit: string }
  /** One that its owner wants to be passed over. */
  | { readonly is: 'ignored' }
  | { readonly is: 'unknown' };

/** Finds what the head of a column means, by label in either script or by property name. */
export type MatchHeader = (head: string) => Match;

/** Makes the finder for the columns of a table. */
export function createMatcher(columns: readonly Column[], office: Pick<Office, 'currency' | 'region'>): MatchHeader {
  const byName = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)));
  const byLabel = groupBy(columns, ({ labels, title }) => [...labels, title].flatMap(inScripts));
  return (head) => {
    const named = byName.get(head.trim());
    if (named) return { is: 'column', column: named };
    // A label may itself have brackets, so that they are taken off one after the other.
    const brackets: string[] = [];
    let text = foldText(head);
    for (let taken = takeBrackets(text); !byLabel.has(text) && taken; taken = takeBrackets(text)) {
      text = taken.text;
      if (!isMark(taken.inside)) brackets.push(taken.inside);
    }
    const found = byLabel.get(text);
    if (!found) return findReserved(text);
    const match = choose(found);
    if (match.is !== 'column') return match;
    const unit = brackets.find((bracket) => !isUnitOf(match.column.field, bracket, office));
    return unit === undefined ? match : { is: 'other-unit', column: match.column, unit };
  };
}

/** `items.amount`, `/items/-/amount`; parts as `approved.on`. */
function namesOf({ names, rows, part }: Column): readonly string[] {
  const all = [...(rows ? [rows.name] : []), ...names];
  const path = part === 'by' || part === 'on' ? [...all, part] : part === 'code' ? [...all, 'value'] : all;
  const pointer = [...(rows ? [rows.name, '-'] : []), ...path.slice(rows ? 1 : 0)];
  return [path.join('.'), `/${pointer.join('/')}`];
}

function inScripts(words: Words): readonly string[] {
  return scripts.flatMap((script) => (words[script] ? [foldText(words[script])] : []));
}

function groupBy(columns: readonly Column[], labelsOf: (column: Column) => readonly string[]) {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    for (const label of new Set(labelsOf(column))) groups.set(label, [...(groups.get(label) ?? []), column]);
  }
  return groups;
}

/** Rows and record are not told apart by rank: in one table a label of both is unclear. */
function choose(found: readonly Column[]): Match {
  const isOutranked = (column: Column) =>
    found.some((other) => other.rows === column.rows && rankOf(other) < rankOf(column));
  const [first, ...more] = found.filter((column) => !isOutranked(column));
  return first && more.length === 0 ? { is: 'column', column: first } : { is: 'unclear', columns: found };
}

function findReserved(text: string): Match {
  const reserved = isReserved(text);
  return reserved === undefined ? { is: 'unknown' } : { is: 'reserved', reserved };
}

/** Whether what stands in brackets says the unit that the field has anyway. */
function isUnitOf(field: Field, bracket: string, office: Pick<Office, 'currency' | 'region'>): boolean {
  const own = 'unit' in field && field.unit ? inScripts(field.unit) : [];
  if (own.length > 0 || field.kind !== 'money') return own.includes(bracket) || isHint(field, bracket);
  const currency = currencyOf(field, office);
  const names = scripts.map((script) => nameCurrency(currency, script));
  return [...names, currency, signCurrency(currency, office.region), '元', '圆', '圓'].map(foldText).includes(bracket);
}

function isHint({ hint }: Field, bracket: string): boolean {
  return hint !== undefined && inScripts(hint).includes(bracket);
}

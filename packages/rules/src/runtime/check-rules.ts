import type { Problem } from '@jiandu/text';
import { change } from './change.ts';
import type { Figures, WrittenFigures } from './figures.ts';
import { pointerOf } from './pointer-of.ts';
import { at, object } from './read.ts';
import type { RuleCode } from './rule-code.ts';

/** Checks every rule; a rule whose condition or check is absent is silent. */
export function checkRules(
  rules: readonly RuleCode[],
  record: unknown,
  policy: Figures,
  written: WrittenFigures,
): readonly Problem[] {
  return rules.flatMap((rule) =>
    rowsOf(rule, record)
      .filter(({ row }) => !rule.when || rule.when(record, policy, row) === true)
      .filter(({ row }) => rule.check(record, policy, row) === false)
      .map(({ row, names }) => problemOf(rule, names, paramsOf(rule, record, row, written))),
  );
}

interface Row {
  readonly row: unknown;
  readonly names: readonly string[];
}

function rowsOf(rule: RuleCode, record: unknown): readonly Row[] {
  if (!rule.each) return [{ row: undefined, names: [] }];
  const rows: Row[] = [];
  change(record, rule.each, ({ value, names }) => {
    if (object(value)) rows.push({ row: value, names });
    return value;
  });
  return rows;
}

function problemOf(rule: RuleCode, row: readonly string[], params: Problem['params']): Problem {
  const place = (names: readonly string[]) => pointerOf(names.map((name, index) => rowName(name, row[index])));
  const also = rule.also?.map(place);
  return {
    path: place(rule.path),
    ...(also && { also }),
    code: 'rule',
    params,
    severity: rule.severity,
    rule: rule.id,
  };
}

function rowName(name: string, key: string | undefined): string {
  return (name === '-' || name === '*') && key !== undefined ? key : name;
}

function paramsOf(rule: RuleCode, record: unknown, row: unknown, written: WrittenFigures): Problem['params'] {
  const values = (rule.params ?? []).map((place) => {
    const [root = '', ...names] = place.startsWith('/') ? place.slice(1).split('/') : place.split('.');
    if (root === 'policy') return [place, at(written, ...names)];
    return [place, root === 'row' ? at(row, ...names) : at(record, root, ...names)];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

import { type Script, scripts, type Words } from '@jiandu/text';
import { wordsOf } from './build-field.ts';
import type { FieldNode } from './normalise.ts';

type Rule = NonNullable<FieldNode['rules']>[number];

/** Where the members of an object stand, as rules name them. */
interface Standing {
  /** What stands before a name: `period.`, `row.`. */
  readonly before: string;
  /** The rows that they stand in. */
  readonly each?: string;
}

/**
 * Adds, for each range of days or moments that no rule of the form orders, the rule that its end comes no earlier than its
 * start. Times are not ordered: a shift goes past midnight.
 */
export function orderRanges(schema: FieldNode): FieldNode {
  const rules = schema.rules ?? [];
  const isOrdered = ({ path, also = [], each }: Rule) =>
    rules.some(
      (rule) => rule.each === each && rule.path === path && also.every((start) => rule.also?.includes(start) ?? false),
    );
  const added = orderMembers(schema, { before: '' }).filter((rule) => !isOrdered(rule));
  return added.length === 0 ? schema : { ...schema, rules: [...rules, ...added] };
}

function orderMembers({ properties = {} }: FieldNode, standing: Standing): readonly Rule[] {
  return Object.entries(properties).flatMap(([name, node]): readonly Rule[] => {
    const place = `${standing.before}${name}`;
    if (node.kind === 'group') return orderMembers(node, { ...standing, before: `${place}.` });
    if (node.kind === 'rows' && node.items) return orderMembers(node.items, { before: 'row.', each: place });
    const end = node.range && properties[node.range.end];
    return node.range && end && node.kind !== 'time' ? [orderPair([name, node], [node.range.end, end], standing)] : [];
  });
}

type Named = readonly [name: string, node: FieldNode];

function orderPair([from, start]: Named, [to, end]: Named, { before, each }: Standing): Rule {
  const between = start.kind === 'date' ? 'daysBetween' : 'minutesBetween';
  const path = `${before}${to}`;
  return {
    id: `${path.replaceAll('.', '-')}-not-first`,
    severity: 'error',
    ...(each !== undefined && { each }),
    check: `${between}(${before}${from}, ${path}) >= 0`,
    path,
    also: [`${before}${from}`],
    words: sayOrder(wordsOf(start, from), wordsOf(end, to)),
  };
}

const orders: Readonly<Record<Script, (start: string, end: string) => string>> = {
  'zh-Hans': (start, end) => `${end}不能早于${start}`,
  'zh-Hant': (start, end) => `${end}不得早於${start}`,
};

/** Said in the scripts that both labels have. */
function sayOrder(start: Words, end: Words): Words {
  const said = scripts.flatMap((script) => {
    const [from, to] = [start[script], end[script]];
    return from !== undefined && to !== undefined ? [[script, orders[script](from, to)]] : [];
  });
  return Object.fromEntries(said);
}

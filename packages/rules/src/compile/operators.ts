import type { ValueType } from '../value-type.ts';
import { asKind, checkOption } from './literals.ts';
import type { BinaryOperator, NodeOf } from './node.ts';
import type { Translate } from './translate.ts';
import { isSameKind, type Surroundings, sayType, type Translation } from './translation.ts';

type Binary = NodeOf<'binary'>;
type Sides = readonly [left: Translation, right: Translation];
type Handler = (node: Binary, sides: Sides, around: Surroundings) => Translation;

/** Translates an operator between two values. */
export function translateBinary(node: Binary, around: Surroundings, translate: Translate): Translation {
  const sides: Sides = [translate(node.left, around), translate(node.right, around)];
  return handlers[node.operator](node, sides, around);
}

const handlers = {
  '+': translateSum,
  '-': (node, sides, around) => calculate('subtract', node, sides, around),
  '*': (node, sides, around) => calculate('multiply', node, sides, around),
  '/': translateDivision,
  '<': (node, sides, around) => translateOrder('less', node, sides, around),
  '<=': (node, sides, around) => translateOrder('atMost', node, sides, around),
  '>': (node, sides, around) => translateOrder('more', node, sides, around),
  '>=': (node, sides, around) => translateOrder('atLeast', node, sides, around),
  '==': (node, sides, around) => translateEqual('equal', node, sides, around),
  '!=': (node, sides, around) => translateEqual('unequal', node, sides, around),
  '&&': (node, sides, around) => translateLogic('and', node, sides, around),
  '||': (node, sides, around) => translateLogic('or', node, sides, around),
  in: translateIn,
} satisfies Record<BinaryOperator, Handler>;

function translateSum(node: Binary, sides: Sides, around: Surroundings): Translation {
  const [left, right] = sides;
  if (left.type.kind !== 'text' || right.type.kind !== 'text') return calculate('add', node, sides, around);
  return { code: `rules.join(${left.code}, ${right.code})`, type: { kind: 'text' } };
}

function translateDivision(node: Binary, sides: Sides, around: Surroundings): Translation {
  if (!around.inRound) {
    around.fail('division', node.at, 'a quotient may have no end; write round(x / y, digits)');
  }
  return calculate('divide', node, sides, around);
}

function calculate(code: string, node: Binary, sides: Sides, around: Surroundings): Translation {
  const wrong = sides.find(({ type }) => type.kind !== 'decimal');
  if (wrong) {
    around.fail(
      'type',
      node.at,
      `"${node.operator}" calculates with decimals, not ${sayType(wrong.type)}${cureForDates(wrong.type)}`,
    );
  }
  return { code: `rules.${code}(${sides[0].code}, ${sides[1].code})`, type: { kind: 'decimal' } };
}

function cureForDates({ kind }: ValueType): string {
  if (kind === 'date') return '; use daysBetween or addDays';
  if (kind === 'moment') return '; use hoursBetween, minutesBetween or addHours';
  return kind === 'time' ? '; use minutesBetween' : '';
}

const ordered: readonly ValueType['kind'][] = ['decimal', 'date', 'time', 'moment'];

function translateOrder(code: string, node: Binary, sides: Sides, around: Surroundings): Translation {
  const [left, right] = matchSides(node, sides, around);
  if (!ordered.includes(left.type.kind)) {
    around.fail('type', node.at, `${sayType(left.type)} has no order; use == or !=`);
  }
  return { code: `rules.${code}(${left.code}, ${right.code})`, type: { kind: 'boolean' } };
}

function translateEqual(code: string, node: Binary, sides: Sides, around: Surroundings): Translation {
  const [left, right] = matchSides(node, sides, around);
  if (left.type.kind === 'list' || left.type.kind === 'object') {
    around.fail('type', node.at, `${sayType(left.type)} is not compared whole; compare its members or its size`);
  }
  checkOption(left.type, right.literal, node.right.at, around);
  checkOption(right.type, left.literal, node.left.at, around);
  return { code: `rules.${code}(${left.code}, ${right.code})`, type: { kind: 'boolean' } };
}

/** Both sides of one kind; a text literal becomes the date, time or moment that it stands beside. */
function matchSides(node: Binary, [first, second]: Sides, around: Surroundings): Sides {
  const left = asKind(first, second.type.kind, node.left.at, around);
  const right = asKind(second, first.type.kind, node.right.at, around);
  if (left.type.kind === 'day' || right.type.kind === 'day') {
    around.fail('type', node.at, 'one side is a date or a moment; write date(x) to compare dates');
  }
  if (!isSameKind(left.type, right.type)) {
    around.fail(
      'type',
      node.at,
      `cannot compare ${sayType(left.type)} with ${sayType(right.type)}${cureForPair(left, right)}`,
    );
  }
  return [left, right];
}

function cureForPair(left: Translation, right: Translation): string {
  const kinds = [left.type.kind, right.type.kind];
  if (kinds.includes('date') && kinds.includes('moment')) return '; write date(x) around the moment';
  if (kinds.includes('list')) return "; write 'value' in list";
  if (kinds.includes('decimal') && kinds.includes('text')) return '; write figures without quotes';
  return '';
}

function translateLogic(code: string, node: Binary, sides: Sides, around: Surroundings): Translation {
  const wrong = sides.find(({ type }) => type.kind !== 'boolean');
  if (wrong) around.fail('type', node.at, `"${node.operator}" joins conditions, not ${sayType(wrong.type)}`);
  return { code: `rules.${code}(${sides[0].code}, () => ${sides[1].code})`, type: { kind: 'boolean' } };
}

function translateIn(node: Binary, [left, right]: Sides, around: Surroundings): Translation {
  if (right.type.kind !== 'list') {
    return around.fail(
      'type',
      node.at,
      `"in" asks a list, not ${sayType(right.type)}; write x in ['a', 'b'] or x == 'a'`,
    );
  }
  const { of } = right.type;
  if (!isSameKind(left.type, of) || of.kind === 'object') {
    around.fail('type', node.at, `${sayType(left.type)} cannot be in ${sayType(right.type)}`);
  }
  checkOption(of, left.literal, node.left.at, around);
  for (const item of right.items ?? []) checkOption(left.type, item.literal, node.right.at, around);
  return { code: `rules.isIn(${left.code}, ${right.code})`, type: { kind: 'boolean' } };
}

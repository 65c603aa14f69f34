import { cureFor } from '../nearest-name.ts';
import type { ValueType } from '../value-type.ts';
import { asKind } from './literals.ts';
import { translateMacro } from './macros.ts';
import type { NodeOf } from './node.ts';
import { isFigure } from './places.ts';
import type { Translate } from './translate.ts';
import { isSameKind, type Surroundings, sayType, type Translation } from './translation.ts';

type Call = NodeOf<'call'>;
type Taken = Exclude<ValueType['kind'], 'list' | 'object' | 'boolean'> | 'list' | 'decimals';

/** What a function takes and gives; several signatures are alternatives. */
interface Signature {
  readonly takes: readonly Taken[];
  readonly gives: Exclude<ValueType['kind'], 'list' | 'object'>;
  readonly code: string;
}

const functions = {
  size: [
    { takes: ['list'], gives: 'decimal', code: 'size' },
    { takes: ['text'], gives: 'decimal', code: 'size' },
  ],
  sum: [{ takes: ['decimals'], gives: 'decimal', code: 'sum' }],
  abs: [{ takes: ['decimal'], gives: 'decimal', code: 'abs' }],
  hoursBetween: [{ takes: ['moment', 'moment'], gives: 'decimal', code: 'hoursBetween' }],
  minutesBetween: [
    { takes: ['moment', 'moment'], gives: 'decimal', code: 'minutesBetween' },
    { takes: ['time', 'time'], gives: 'decimal', code: 'minutesBetween' },
  ],
  daysBetween: [{ takes: ['date', 'date'], gives: 'decimal', code: 'daysBetween' }],
  addHours: [{ takes: ['moment', 'decimal'], gives: 'moment', code: 'addHours' }],
  addDays: [{ takes: ['date', 'decimal'], gives: 'date', code: 'addDays' }],
  date: [
    { takes: ['moment'], gives: 'date', code: 'dateOf' },
    { takes: ['day'], gives: 'date', code: 'dateOf' },
    { takes: ['date'], gives: 'date', code: 'dateOf' },
  ],
} as const satisfies Readonly<Record<string, readonly Signature[]>>;

const forms = { has: translateHas, round: translateRound, min: translateExtreme, max: translateExtreme } as const;
const names = [...Object.keys(functions), ...Object.keys(forms)];

/** Translates a function or a macro. */
export function translateCall(node: Call, around: Surroundings, translate: Translate): Translation {
  if (node.of) return translateMacro(node, node.of, around, translate, names);
  if (Object.hasOwn(forms, node.name)) return forms[node.name as keyof typeof forms](node, around, translate);
  if (!Object.hasOwn(functions, node.name)) {
    return around.fail(
      'unknown-function',
      node.at,
      `there is no function "${node.name}"; ${cureFor(node.name, names)}`,
    );
  }
  const signatures: readonly Signature[] = functions[node.name as keyof typeof functions];
  const parts = node.parts.map((part) => translate(part, around));
  const found = signatures.find(({ takes }) => fits(parts, takes));
  const { takes, gives, code } = found ?? signatures[0] ?? failArguments(node, parts, signatures, around);
  const ready = parts.map((part, index) =>
    asKind(part, kindOf(takes[index]), node.parts[index]?.at ?? node.at, around),
  );
  if (!fits(ready, takes)) failArguments(node, parts, signatures, around);
  return { code: `rules.${code}(${ready.map((part) => part.code).join(', ')})`, type: { kind: gives } };
}

function fits(parts: readonly Translation[], takes: readonly Taken[]): boolean {
  return parts.length === takes.length && parts.every(({ type }, index) => isTaken(type, takes[index]));
}

function isTaken(type: ValueType, taken: Taken | undefined): boolean {
  if (taken === 'decimals') return type.kind === 'list' && type.of.kind === 'decimal';
  return type.kind === taken;
}

function kindOf(taken: Taken | undefined): ValueType['kind'] {
  return taken === undefined || taken === 'decimals' ? 'list' : taken;
}

const takenWords: Readonly<Partial<Record<Taken, string>>> = { decimals: 'list of decimals', day: 'date or moment' };

function failArguments(
  node: Call,
  parts: readonly Translation[],
  signatures: readonly Signature[],
  around: Surroundings,
): never {
  const wanted = signatures.map(
    ({ takes }) => `${node.name}(${takes.map((taken) => takenWords[taken] ?? taken).join(', ')})`,
  );
  const given = parts.map(({ type }) => sayType(type)).join(', ') || 'nothing';
  const wantsDate = signatures.some(({ takes }) => takes.includes('date'));
  const isLong = parts.some(({ type }) => type.kind === 'moment' || type.kind === 'day');
  const cure = wantsDate && isLong ? '; write date(x) around a moment' : '';
  return around.fail('arguments', node.at, `write ${wanted.join(' or ')}, not with ${given}${cure}`);
}

function translateHas(node: Call, around: Surroundings, translate: Translate): Translation {
  const [part] = node.parts;
  if (node.parts.length !== 1 || !part || !(part.node === 'name' || part.node === 'member')) {
    return around.fail('arguments', node.at, 'has asks for one field; write has(field) or has(group.member)');
  }
  if (isFigure(part)) around.fail('arguments', part.at, 'a figure is always there; leave has out');
  return { code: `rules.has(${translate(part, around).code})`, type: { kind: 'boolean' } };
}

const mostDigits = 10;

function translateRound(node: Call, around: Surroundings, translate: Translate): Translation {
  const [part, digits] = node.parts;
  const places = digits?.node === 'number' ? Number(digits.digits) : Number.NaN;
  if (node.parts.length !== 2 || !part || !(Number.isInteger(places) && places <= mostDigits)) {
    return around.fail(
      'arguments',
      node.at,
      `write round(x, digits) with digits from 0 to ${mostDigits}, such as round(x / y, 2)`,
    );
  }
  const { code, type } = translate(part, { ...around, inRound: true });
  if (type.kind !== 'decimal') around.fail('arguments', part.at, `round takes a decimal, not ${sayType(type)}`);
  return { code: `rules.round(${code}, ${places})`, type: { kind: 'decimal' } };
}

/** `min` and `max` take two or more values, or one list. */
function translateExtreme(node: Call, around: Surroundings, translate: Translate): Translation {
  const parts = node.parts.map((part) => translate(part, around));
  const [first] = parts;
  const fail = () =>
    around.fail(
      'arguments',
      node.at,
      `write ${node.name}(a, b) with decimals, dates, times or moments, or with one list of them`,
    );
  if (!first) return fail();
  const type = parts.length === 1 && first.type.kind === 'list' ? first.type.of : first.type;
  const isAlone = parts.length === 1 && first.type.kind !== 'list';
  if (isAlone || !['decimal', 'date', 'time', 'moment'].includes(type.kind)) return fail();
  if (!parts.every((part) => isSameKind(part.type, first.type))) return fail();
  const list = parts.length === 1 ? first.code : `rules.listOf(${parts.map(({ code }) => code).join(', ')})`;
  return { code: `rules.${node.name}(${list})`, type };
}

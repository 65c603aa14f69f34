import { compileExpression } from '../compile-expression.ts';
import { cureFor } from '../nearest-name.ts';
import { RuleError } from '../rule-error.ts';
import type { RuleModuleDescription, RuleSource } from '../rule-module.ts';
import type { Scope, ValueType, Where } from '../value-type.ts';
import { emitData, emitFunction, emitObject } from './emit.ts';
import { type Found, findTarget } from './targets.ts';
import { sayType } from './translation.ts';

/** Compiles one rule into an object literal. */
export function compileRule(rule: RuleSource, description: RuleModuleDescription): string {
  const { form, scope, terms = [] } = description;
  const base = rule.where ?? `/rules/${rule.id}`;
  const whereOf = (member: string): Where => ({ form, path: `${base}/${member}` });
  const each = rule.each === undefined ? undefined : findRows(rule.each, scope, whereOf('each'));
  const inner: Scope = { ...scope, ...(each?.row && { row: each.row }) };
  const condition = (source: string, member: string) => {
    const { code, type } = compileExpression(source, inner, whereOf(member));
    if (type.kind === 'boolean') return emitFunction(code);
    const cure = `a condition is wanted, not ${sayType(type)}; compare it with something`;
    throw new RuleError('type', whereOf(member), cure);
  };
  const place = (path: string, member: string) => namesOf(path, inner, each, whereOf(member));
  const params = paramsOf(rule, inner, terms, whereOf('words'));
  return emitObject({
    id: emitData(rule.id),
    severity: emitData(rule.severity),
    each: each && emitObject({ names: emitData(each.names), matrixRows: each.matrixRows && emitData(each.matrixRows) }),
    when: rule.when === undefined ? undefined : condition(rule.when, 'when'),
    check: condition(rule.check, 'check'),
    path: emitData(place(rule.path, 'path')),
    also: rule.also && emitData(rule.also.map((path, index) => place(path, `also/${index}`))),
    params: params.length > 0 ? emitData(params) : undefined,
  });
}

function findRows(path: string, scope: Pick<Scope, 'fields'>, where: Where): Found {
  const lost = (cure: string): never => {
    throw new RuleError('unknown-path', where, cure);
  };
  const found = findTarget(scope, path, lost);
  const last = found.names.at(-1);
  if (last === '-' || last === '*') return found;
  const isMatrix =
    found.type.kind === 'object' && Object.values(found.type.members).every(({ kind }) => kind === 'object');
  const mark = found.type.kind === 'list' && found.type.of.kind === 'object' ? '-' : isMatrix ? '*' : undefined;
  if (mark) return findTarget(scope, `/${[...found.names, mark].join('/')}`, lost);
  return lost(`"${path}" has no rows; name rows or a matrix, or leave "each" out`);
}

/** The names to mark; `row` stands for the rows of `each`. */
function namesOf(path: string, scope: Scope, each: Found | undefined, where: Where): readonly string[] {
  if (path === '') return [];
  const fail = (cure: string): never => {
    throw new RuleError('unknown-path', where, cure);
  };
  if (path === 'row' || path.startsWith('row.')) {
    if (!each || !scope.row) return fail(`"${path}": there is no row here; give the rule "each"`);
    const rest = path.split('.').slice(1);
    const type: ValueType = scope.row;
    if (rest.length > 0) findTarget({ fields: type.kind === 'object' ? type.members : {} }, rest.join('.'), fail);
    return [...each.names, ...rest];
  }
  const { names } = findTarget(scope, path, fail);
  if (names.includes('-') && !startsWith(names, each?.names)) {
    return fail(`"${path}" is in rows; give the rule "each", or mark the rows themselves`);
  }
  return names;
}

function startsWith(names: readonly string[], start: readonly string[] | undefined): boolean {
  return start?.every((name, index) => name === names[index]) ?? false;
}

/** The places of a rule's words that name values. */
function paramsOf(rule: RuleSource, scope: Scope, terms: readonly string[], where: Where): readonly string[] {
  const texts = Object.values(rule.words).filter((text) => text !== undefined);
  const places = new Set(texts.flatMap((text) => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, place]) => place ?? '')));
  return [...places].filter((place) => {
    if (terms.includes(place)) return false;
    if (isNamed(place, scope)) return true;
    const known = [...Object.keys(scope.fields), ...terms, ...scope.policy.map((name) => `policy.${name}`)];
    throw new RuleError('unknown-place', where, `{${place}} names no field, figure or term; ${cureFor(place, known)}`);
  });
}

function isNamed(place: string, scope: Scope): boolean {
  const [root, ...names] = place.split('.');
  if (root === 'policy') return scope.policy.includes(names.join('.'));
  const fields = { ...scope.fields, ...(scope.row && { row: scope.row }) };
  try {
    const { names: found } = findTarget({ fields }, place, () => {
      throw new Lost();
    });
    return !found.includes('-') && !found.includes('*');
  } catch (error) {
    if (error instanceof Lost) return false;
    throw error;
  }
}

class Lost extends Error {}

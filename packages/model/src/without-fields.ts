import type { Field } from './field.ts';
import { findField } from './fields.ts';
import type { FormModel, NextForm, Rule, Section, Stage } from './form-model.ts';
import { escapePointer, pointerNames } from './pointer.ts';

/**
 * Gives the form without some fields, at any depth, everywhere: fields, sections, rules that mark them, signatures of stages
 * and what the next form takes from them.
 */
export function withoutFields(model: FormModel, isGone: (field: Field) => boolean): FormModel {
  const left = keepMembers(model.fields, isGone);
  const has = (nameOrTemplate: string) => findField({ fields: left }, nameOrTemplate) !== undefined;
  const fields = left.map((field) => withoutLostNames(field, has));
  return {
    ...model,
    fields,
    sections: model.sections.map((section) => keepFields(section, has)).filter((section) => section.fields.length > 0),
    stages: model.stages.map((stage) => keepSignature(stage, has)),
    rules: model.rules.filter((rule) => rule.path === '' || has(rule.path)).map((rule) => keepAlso(rule, has)),
    next: model.next.map((next) => keepSources(next, has)),
  };
}

type Has = (nameOrTemplate: string) => boolean;

/** What has members goes with the last of them. */
function keepMembers(fields: readonly Field[], isGone: (field: Field) => boolean): readonly Field[] {
  return fields.flatMap((field): readonly Field[] => {
    if (isGone(field)) return [];
    if (!('fields' in field)) return [field];
    const members = keepMembers(field.fields, isGone);
    if (members.length === field.fields.length && members.every((member, index) => member === field.fields[index]))
      return [field];
    return members.length > 0 ? [{ ...field, fields: members } as Field] : [];
  });
}

/** Drops what a top-level field says of a field that is gone. */
function withoutLostNames(field: Field, has: Has): Field {
  const lostOther = 'other' in field && field.other !== undefined && !has(field.other);
  const kept = withoutLostLabel(lostOther ? without(field, 'other') : field, has);
  if (!('fields' in kept)) return withoutLostEnd(kept, has);
  return { ...kept, fields: kept.fields.map((member) => withoutLostEnd(withoutLostLabel(member, has), has)) };
}

/** A range without its end is a field alone. */
function withoutLostEnd(field: Field, has: Has): Field {
  if (!('range' in field) || !field.range) return field;
  const parent = field.template.slice(0, field.template.lastIndexOf('/'));
  return has(`${parent}/${escapePointer(field.range.end)}`) ? field : without(field, 'range');
}

function withoutLostLabel(field: Field, has: Has): Field {
  return field.labelFrom !== undefined && !has(field.labelFrom) ? without(field, 'labelFrom') : field;
}

function without(field: Field, key: string): Field {
  return Object.fromEntries(Object.entries(field).filter(([name]) => name !== key)) as unknown as Field;
}

function keepFields(section: Section, has: Has): Section {
  return { ...section, fields: section.fields.filter(has) };
}

function keepSignature(stage: Stage, has: Has): Stage {
  if (stage.signature === undefined || has(stage.signature)) return stage;
  const { signature: _gone, ...rest } = stage;
  return rest;
}

function keepAlso(rule: Rule, has: Has): Rule {
  return rule.also ? { ...rule, also: rule.also.filter(has) } : rule;
}

/** Sources also lead into signatures and single rows, so only their first name can be asked for. */
function keepSources(next: NextForm, has: Has): NextForm {
  const first = (source: string) => (source.startsWith('/') ? pointerNames(source) : source.split('.'))[0] ?? '';
  return {
    ...next,
    fields: Object.fromEntries(Object.entries(next.fields).filter(([, source]) => has(first(source)))),
  };
}

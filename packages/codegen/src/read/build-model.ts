import { allFields, type Field, type FormModel, findField, given, type Paper, type Stage } from '@jiandu/model';
import { buildFields, wordsOf } from './build-field.ts';
import { buildNext } from './build-next.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { FieldNode } from './normalise.ts';

const plainStages: readonly Stage[] = [
  { id: 'fill', words: { 'zh-Hans': '填写', 'zh-Hant': '填寫' }, act: 'fill', decisions: [] },
];

/** Builds the model of a normalised form. Names of fields in it become templates; names that lead nowhere are findings. */
export function buildModel(schema: FieldNode, paper: Paper | undefined, findings: Findings): FormModel {
  const stages = (schema.stages ?? plainStages).map((stage) => ({ ...stage, decisions: stage.decisions ?? [] }));
  const fields = buildFields(schema, '', stages[0]?.id ?? 'fill');
  const known = allFields({ fields }).map((field) => field.name);
  const place = (name: string, path: string, each?: string): string => {
    const found = findField({ fields }, each === undefined ? name : name.replace(/^row\./, `${each}.`));
    if (found === undefined) {
      findings.error('name', path, `names "${name}", which is no field`, didYouMean(name, known, 'check the name'));
    }
    return found?.template ?? name;
  };
  return {
    form: findings.form,
    version: schema.version ?? '1',
    words: wordsOf(schema, findings.form),
    ...given({ family: schema.family, grade: schema.grade, paperKind: schema.paperKind }),
    source: schema.source ?? [],
    fields: placeLabels(fields, fields, findings),
    sections: schema.sections ?? [{ id: 'all', words: {}, fields: fields.map((field) => field.name) }],
    stages: stages.map((stage, index) => {
      if (stage.signature === undefined) return stage;
      return { ...stage, signature: place(stage.signature, `/stages/${index}/signature`) };
    }),
    rules: (schema.rules ?? []).map(({ when, check, each, path, also, ...rule }, index) => ({
      ...rule,
      path: path === '' ? '' : place(path, `/rules/${index}/path`, each),
      ...(also === undefined ? {} : { also: also.map((name) => place(name, `/rules/${index}/also`, each)) }),
    })),
    policy: schema.policy ?? {},
    next: buildNext(schema.next ?? [], fields, findings),
    variants: schema.variants ?? [],
    terms: schema.terms ?? {},
    ...given({ paper }),
  };
}

/** Turns every `labelFrom` into the template of a text field: one beside the field, else one of the form. */
function placeLabels(siblings: readonly Field[], all: readonly Field[], findings: Findings): readonly Field[] {
  return siblings.map((field) => {
    const whole = 'fields' in field ? { ...field, fields: placeLabels(field.fields, all, findings) } : field;
    if (field.labelFrom === undefined) return whole;
    const text = siblings.find(({ name }) => name === field.labelFrom) ?? findField({ fields: all }, field.labelFrom);
    if (text?.kind !== 'text' || text.several) {
      const says = `has labelFrom: "${field.labelFrom}", which is no text field`;
      findings.error('name', schemaPath(field.template), says, 'name a text field');
      return whole;
    }
    return { ...whole, labelFrom: text.template };
  });
}

/** The place of a field's schema in the form, from its template. */
export function schemaPath(template: string): string {
  return template
    .split('/')
    .slice(1)
    .map((part) => (part === '-' ? '/items' : `/properties/${part}`))
    .join('');
}

import { allFields, type Field, type FormModel, findField } from '@jiandu/model';
import type { FormErrorCode } from '../form-error.ts';
import { schemaPath } from './build-model.ts';
import { checkRanges } from './check-ranges.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';

/** Finds ids that stand twice and names of a model that lead nowhere. */
export function checkNames(model: FormModel, findings: Findings): void {
  checkUnique(model.stages, 'stages', 'stage', findings);
  checkUnique(model.sections, 'sections', 'section', findings);
  checkUnique(model.rules, 'rules', 'rule', findings);
  checkUnique(model.variants, 'variants', 'name', findings);
  checkUnique(
    model.next.map(({ form }) => ({ id: form })),
    'next',
    'name',
    findings,
  );
  checkStages(model, findings);
  checkIdleStages(model, findings);
  checkSections(model, findings);
  checkOthers(model.fields, findings);
  checkRanges(model.fields, model.sections, findings);
  checkVariants(model, findings);
}

function checkUnique(
  list: readonly { readonly id: string }[],
  keyword: string,
  code: FormErrorCode,
  findings: Findings,
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) findings.error(code, `/${keyword}/${index}`, `has the id "${id}" again`, 'give it another id');
    seen.add(id);
  }
}

function checkStages(model: FormModel, findings: Findings): void {
  const ids = model.stages.map((stage) => stage.id);
  for (const { template, stage, hiddenFrom = [] } of allFields(model)) {
    for (const named of [stage, ...hiddenFrom].filter((id) => !ids.includes(id))) {
      const cure = didYouMean(named, ids, `stages are ${ids.join(', ')}`);
      findings.error('stage', schemaPath(template), `has the unknown stage "${named}"`, cure);
    }
    if (hiddenFrom.includes(stage)) {
      const cure = 'give it to another stage, or let that stage see it';
      findings.error('stage', schemaPath(template), `is hidden from the stage "${stage}", which fills it in`, cure);
    }
  }
  for (const [index, { signature }] of model.stages.entries()) {
    const field = signature === undefined ? undefined : findField(model, signature);
    if (field === undefined || field.kind === 'signature') continue;
    const cure = 'let the property refer to shared/signature.schema.json';
    findings.error('stage', `/stages/${index}/signature`, `names ${signature}, which is no signature`, cure);
  }
}

/** A stage that owns no field and signs nowhere leaves no trace on paper, whatever it decides. */
function checkIdleStages(model: FormModel, findings: Findings): void {
  const owners = new Set(allFields(model).map((field) => field.stage));
  const signing = model.paper?.body.flatMap((block) => (block.block === 'signatures' ? block.stages : [])) ?? [];
  for (const [index, { id, signature }] of model.stages.entries()) {
    if (owners.has(id) || signature !== undefined || signing.includes(id)) continue;
    const cure = 'name a field of kind signature as its signature, or give it a field with stage';
    findings.warn('stage', `/stages/${index}`, `has the stage "${id}", of which nothing is printed`, cure);
  }
}

function checkSections(model: FormModel, findings: Findings): void {
  const names = model.fields.map((field) => field.name);
  const shown = model.sections.flatMap((section) => section.fields);
  for (const [index, section] of model.sections.entries()) {
    for (const name of section.fields.filter((wanted) => !names.includes(wanted))) {
      const says = `names "${name}", which is no top-level field`;
      findings.error('section', `/sections/${index}/fields`, says, didYouMean(name, names, 'check the name'));
    }
  }
  const twice = shown.filter((name, index) => shown.indexOf(name) !== index);
  if (twice.length > 0) findings.error('section', '/sections', `shows ${twice.join(', ')} twice`, 'leave it once');
  const forgotten = names.filter((name) => !shown.includes(name));
  if (forgotten.length > 0)
    findings.error('section', '/sections', `forgets ${forgotten.join(', ')}`, 'add to a section');
}

/** `other` names a text beside the choice, and the choice has the option `other`. */
function checkOthers(siblings: readonly Field[], findings: Findings): void {
  for (const field of siblings) {
    if ('fields' in field) checkOthers(field.fields, findings);
    if (!('other' in field) || field.other === undefined) continue;
    const at = schemaPath(field.template);
    const text = siblings.find(({ name }) => name === field.other);
    if (text?.kind !== 'text' || text.several) {
      const cure = `add the property ${field.other} of type string`;
      findings.error('name', at, `has other: "${field.other}", which is no text beside it`, cure);
    } else if (field.source === undefined && !field.options.some(({ value }) => value === 'other')) {
      findings.error('name', at, 'has other, but no option "other"', 'add {const: "other", words: …}');
    }
  }
}

function checkVariants(model: FormModel, findings: Findings): void {
  const names = model.fields.map((field) => field.name);
  for (const [index, { without }] of model.variants.entries()) {
    for (const name of without.filter((wanted) => !names.includes(wanted))) {
      const says = `names "${name}", which is no top-level field`;
      findings.error('name', `/variants/${index}/without`, says, didYouMean(name, names, 'check the name'));
    }
  }
}

import type { Act } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { FormError } from '../form-error.ts';
import { didYouMean } from '../read/nearest.ts';
import { completeStages, isSignature } from './complete-stages.ts';
import type { DraftWords } from './draft-words.ts';
import { firstNames, listedKinds, needsOptions } from './listed-kinds.ts';
import type { ListedField } from './read-field-list.ts';

/** What a new form is about. */
export interface SchemaDraft {
  readonly id: string;
  readonly family?: string;
  readonly title: Words;
  /** The value of `$schema`: a relative path of the vocabulary. */
  readonly vocabulary: string;
  readonly fields: readonly ListedField[];
  readonly draft: DraftWords;
}

/** The fields of a form that is begun without a list. */
export const starterFields: readonly ListedField[] = [
  ['编号', '編號', 'number', 'record-number', false],
  ['填表日期', '填表日期', 'filledOn', 'date', true],
  ['事项', '事項', 'subject', 'text', true],
  ['内容', '內容', 'content', 'multi-line', false],
  ['填表人', '填表人', 'filledBy', 'signature', true],
].map(([label, hant, name, kind, required], index) => ({
  line: index + 1,
  label: String(label),
  hant: String(hant),
  name: String(name),
  kind: String(kind),
  required: required === true,
  options: [],
}));

/** Acts by what offices call them; the first stage always fills. */
const acts: Readonly<Record<string, Act>> = {
  ...called('fill', 'fill', '填写', '填寫', '填表', '申请', '申請', '经办', '承辦'),
  ...called('review', 'review', '审核', '審核', '审查', '審查', '部门主管', '部門主管', '主管'),
  ...called('countersign', 'countersign', '会签', '會簽'),
  ...called('approve', 'approve', '批准', '核准', '审批', '審批', '核决', '核決', '总经理', '總經理', '经理', '經理'),
  ...called('acknowledge', 'acknowledge', '签收', '簽收', '接收', '确认', '確認'),
  ...called('archive', 'archive', '归档', '歸檔'),
};

function called(act: Act, ...names: readonly string[]): Record<string, Act> {
  return Object.fromEntries(names.map((name) => [name, act]));
}

/** Drafts `form.schema.json`. Throws `FormError` for a kind that is unknown or lacks options, and for names that are no names. */
export function draftSchema({ id, family, title, vocabulary, fields: listed, draft }: SchemaDraft): object {
  const fields = completeStages(listed);
  const names = nameFields(fields, id);
  const stages = draftStages(fields, names, draft);
  return {
    $schema: vocabulary,
    type: 'object',
    form: id,
    version: '1',
    words: title,
    ...(family !== undefined && { family }),
    ...(stages.length > 0 && { stages: stages.map(({ label: _label, ...stage }) => stage) }),
    properties: Object.fromEntries(
      fields.map((field, index) => {
        const stage = stages.find(({ label }) => label === field.stage)?.id;
        return [
          names[index],
          { ...draftField(field, id, draft), ...(stage !== undefined && stage !== stages[0]?.id && { stage }) },
        ];
      }),
    ),
    required: fields.flatMap((field, index) => (field.required ? [names[index]] : [])),
  };
}

function draftField(field: ListedField, form: string, draft: DraftWords): object {
  const fail = (says: string, cure: string) =>
    new FormError({ code: 'file', form, path: `field list, line ${field.line},`, says, cure });
  const kind = field.kind === '' ? (field.options.length > 0 ? 'choice' : 'text') : field.kind.toLowerCase();
  const make = Object.hasOwn(listedKinds, kind) ? listedKinds[kind] : undefined;
  if (make === undefined) {
    const cure = didYouMean(kind, Object.keys(listedKinds), `kinds are ${firstNames.join(', ')}`);
    throw fail(`has the unknown kind "${field.kind}"`, cure);
  }
  if (needsOptions(kind) && field.options.length === 0) throw fail('has no options', 'write them, separated by |');
  const option = (label: string, index: number) => ({
    const: toName(label) ?? `option${index + 1}`,
    words: draft(label),
  });
  return {
    ...make(field, option),
    words: draft(field.label, field.hant),
    ...(field.hint !== undefined && { hint: draft(field.hint) }),
    ...(field.unit !== undefined &&
      /^(number|integer)$/.test(String(make(field, option).type)) && { unit: draft(field.unit) }),
  };
}

function nameFields(fields: readonly ListedField[], form: string): readonly string[] {
  const names = fields.map((field, index) => field.name ?? toName(field.label) ?? `field${index + 1}`);
  for (const [index, name] of names.entries()) {
    const path = `field list, line ${fields[index]?.line},`;
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
      throw new FormError({
        code: 'name',
        form,
        path,
        says: `has the name "${name}"`,
        cure: 'write it in lowerCamelCase',
      });
    }
    if (names.indexOf(name) < index) {
      throw new FormError({
        code: 'name',
        form,
        path,
        says: `has the name "${name}" again`,
        cure: 'give it another name',
      });
    }
  }
  return names;
}

/** A name from an English label: "Customer name" is `customerName`; other labels give none. */
function toName(label: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9 _-]*$/.test(label)) return undefined;
  const [first = '', ...rest] = label.split(/[ _-]+/).filter((part) => part !== '');
  return first[0]?.toLowerCase() + first.slice(1) + rest.map((part) => part[0]?.toUpperCase() + part.slice(1)).join('');
}

function draftStages(fields: readonly ListedField[], names: readonly string[], draft: DraftWords) {
  const labels = [...new Set(fields.flatMap((field) => field.stage ?? []))].sort(
    (a, b) => Number(acts[b] === 'fill') - Number(acts[a] === 'fill'),
  );
  const ids = new Set<string>();
  return labels.map((label, index) => {
    const act = index === 0 ? 'fill' : (acts[label] ?? 'review');
    const id = ids.has(act) ? `stage${index + 1}` : act;
    ids.add(id);
    const signed = fields.findIndex((field) => field.stage === label && isSignature(field));
    return { label, id, words: draft(label), act, ...(signed >= 0 && { signature: names[signed] }) };
  });
}

import type { Field, Form, Kind, RecordData } from '@jiandu/model';
import { SchemaForm } from '@jiandu/react';
import type { Problem, Script, Words } from '@jiandu/text';
import type { ReactNode } from 'react';
import { examples, form } from '../gen/every-kind.gen.js';
import type { Globals } from './form-and-paper.tsx';
import { type KindState, type KindStateName, kindStates } from './kind-states.ts';
import { optionSources } from './option-sources.ts';

interface KindFormProps {
  readonly kind: Kind;
  readonly state: KindStateName;
  readonly globals: Globals;
}

/** Shows the fields of one kind, out of the form of every kind, in one state. */
export function KindForm({ kind, state, globals }: KindFormProps): ReactNode {
  const { isFilled = false, isOff = false, isLong = false, isWrong = false, ...how }: KindState = kindStates[state];
  const shown = narrowForm(kind, { isOff, isLong });
  const record = isFilled ? pick(examples[0]?.record ?? {}, shown.model.fields) : {};
  const answers = shown.model.fields.filter((field) => field.kind !== 'note');
  const problems = answers.map(({ template }) => ({ ...wrong, path: template }));
  const script: Script = globals.script === 'bilingual' ? 'zh-Hans' : globals.script;
  return (
    <div className="kind">
      <SchemaForm
        form={shown}
        record={record}
        script={how.script ?? script}
        region={globals.region}
        readOnly={how.readOnly ?? false}
        optionSources={{ ...optionSources, suppliers: optionSources.customers }}
        onSubmit={() => (isWrong ? problems : undefined)}
      />
    </div>
  );
}

const wrong = { code: 'required', params: {}, severity: 'error' } as const satisfies Omit<Problem, 'path'>;

/** Gives the form with the fields of one kind alone. What is judged is what can be seen. */
function narrowForm(kind: Kind, { isOff, isLong }: Required<Pick<KindState, 'isOff' | 'isLong'>>): Form {
  const fields = form.model.fields
    .filter((field) => field.kind === kind)
    .map((field) => (isLong ? lengthen(field) : field));
  const names = fields.map(({ name }) => name);
  const isSeen = ({ path }: Problem) => names.some((name) => path === `/${name}` || path.startsWith(`/${name}/`));
  return {
    ...form,
    model: { ...form.model, fields, sections: [], stages: [], variants: [] },
    validate(input, options) {
      const judged = form.validate(input, options);
      if (judged.ok) return judged;
      const problems = judged.problems.filter(isSeen);
      return problems.length > 0 ? { ok: false, problems } : { ok: true, record: input as RecordData, warnings: [] };
    },
    compute(draft, policy) {
      const computed = form.compute(draft, policy);
      const inapplicable = isOff
        ? fields.map(({ template }) => template)
        : computed.inapplicable.filter(isNamed(names));
      return { record: pick(computed.record, fields), inapplicable };
    },
  };
}

function isNamed(names: readonly string[]): (pointer: string) => boolean {
  return (pointer) => names.includes(pointer.split('/')[1] ?? '');
}

function pick(record: RecordData, fields: readonly Field[]): RecordData {
  return Object.fromEntries(
    fields.flatMap(({ name }) => (record[name] === undefined ? [] : [[name, record[name]] as const])),
  );
}

/** As long as a label of a rule book gets. */
const tail: Words = {
  'zh-Hans': '（请按合同及技术协议所列逐项填写，未列明的事项另附说明并经双方确认）',
  'zh-Hant': '（請依合約及技術協議所列逐項填寫，未列明之事項另附說明並經雙方確認）',
};

/** Makes every phrase of a field long, those of its options and members too. */
function lengthen<T>(part: T): T {
  if (Array.isArray(part)) return part.map(lengthen) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'words' ? lengthenWords(value as Words) : lengthen(value),
    ]),
  ) as T;
}

function lengthenWords(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([script, text]) => [script, `${text}${tail[script as Script]}`]),
  );
}

import type { Form, FormModel, TextField } from '@jiandu/model';
import { SchemaForm } from '@jiandu/react';
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import RjsfForm from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';

const names = (size: number) => Array.from({ length: size }, (_, index) => `field${index}`);

const contenders: Readonly<Record<string, (size: number) => ReactElement>> = {
  jiandu: (size) => <SchemaForm form={textForm(size)} onSubmit={() => undefined} />,
  rjsf: (size) => <RjsfForm validator={validator} schema={textSchema(size) as RJSFSchema} />,
  'json-forms': (size) => (
    <JsonForms schema={textSchema(size)} data={{}} renderers={vanillaRenderers} cells={vanillaCells} />
  ),
  'hook-form': (size) => <HookForm size={size} />,
};

function textSchema(size: number) {
  const properties = Object.fromEntries(names(size).map((name) => [name, { type: 'string', title: name } as const]));
  return { type: 'object', properties } as const;
}

function HookForm({ size }: { readonly size: number }) {
  const { register } = useForm();
  return (
    <form>
      {names(size).map((name) => (
        <div key={name}>
          <label htmlFor={name}>{name}</label> <input id={name} {...register(name)} />
        </div>
      ))}
    </form>
  );
}

function textForm(size: number): Form {
  const fields = names(size).map(
    (name): TextField => ({
      kind: 'text',
      format: 'line',
      name,
      template: `/${name}`,
      words: { 'zh-Hans': name, 'zh-Hant': name },
      required: false,
      stage: 'fill',
    }),
  );
  const model: FormModel = {
    form: 'bench',
    version: '1',
    words: { 'zh-Hans': '测', 'zh-Hant': '測' },
    source: [],
    fields,
    sections: [{ id: 'all', words: {}, fields: names(size) }],
    stages: [{ id: 'fill', words: { 'zh-Hans': '填写', 'zh-Hant': '填寫' }, act: 'fill', decisions: [] }],
    rules: [],
    policy: {},
    next: [],
    variants: [],
    terms: {},
  };
  return {
    model,
    validate: (record) => ({ ok: true, record: record as never, warnings: [] }),
    compute: (record) => ({ record, inapplicable: [] }),
    next: () => ({}),
    leadsTo: () => [],
  };
}

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Lets the frames go by that a jump to another field brings with it: a hand rests longer before it types. */
const atRest = async () => {
  for (let frame = 0; frame < 4; frame += 1) await painted();
};

/** What React has still to do after an event, and what follows from it, but no timer. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await undefined;
};

/** Does something and marks where it starts, where its script ends, and where its frame is handed on. */
async function mark(what: string, act: () => void, isDone = () => true) {
  performance.mark(`${what} start`);
  act();
  await settled();
  performance.mark(`${what} script`);
  do await painted();
  while (!isDone());
  performance.mark(`${what} painted`);
}

/** Draws a form and presses some keys in fields that are far from each other; gives how many keys. */
async function run(name: string, size: number): Promise<number> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const inputs = document.getElementsByTagName('input');
  const draw = () => flushSync(() => root.render(contenders[name]?.(size)));
  await mark('render', draw, () => inputs.length >= size);
  const keys = 15;
  for (let key = 0; key < keys; key += 1) {
    const input = inputs[(key * 31) % size] as HTMLInputElement;
    input.focus();
    await atRest();
    await mark(`key ${key}`, () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '国');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }
  return keys;
}

Object.assign(globalThis, { run });

import type { Form, FormModel, TextField } from '@jiandu/model';
import { SchemaForm } from '@jiandu/react';
import RjsfForm from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';

const names = (size: number) => Array.from({ length: size }, (_, index) => `field${index}`);

const contenders: Readonly<Record<string, (size: number) => ReactElement>> = {
  jiandu: (size) => <SchemaForm form={textForm(size)} onSubmit={() => undefined} />,
  rjsf: (size) => (
    <RjsfForm
      validator={validator}
      schema={{
        type: 'object',
        properties: Object.fromEntries(names(size).map((name) => [name, { type: 'string', title: name }])),
      }}
    />
  ),
  'hook-form': (size) => <HookForm size={size} />,
};

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

async function measure(name: string, size: number) {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const started = performance.now();
  root.render(contenders[name]?.(size));
  await painted();
  while (document.querySelectorAll('input').length < size) await painted();
  const firstRender = performance.now() - started;
  const inputs = [...document.querySelectorAll('input')];
  const times: number[] = [];
  for (let index = 0; index < 15; index += 1) {
    const input = inputs[(index * 31) % size] as HTMLInputElement;
    input.focus();
    await painted();
    const typed = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '国');
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await painted();
    times.push(performance.now() - typed);
  }
  times.sort((a, b) => a - b);
  return { firstRender, keystroke: times[Math.floor(times.length / 2)] };
}

Object.assign(globalThis, { measure });

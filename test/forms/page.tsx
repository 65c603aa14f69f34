// Before React is loaded, so that it finds who counts.
import './count-renders.ts';

import type { Form, RecordData } from '@jiandu/model';
import { type OptionSource, SchemaForm, type SchemaFormProps, type SourceOption } from '@jiandu/react';
import type { Problem } from '@jiandu/text';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { commits } from './count-renders.ts';

/** Properties that a test sends into the page; what is code stays in the page. */
export type SentProps = Omit<
  SchemaFormProps,
  'form' | 'onSubmit' | 'onSave' | 'onChange' | 'optionSources' | 'phrases' | 'signer'
>;

/** What a page shows. */
export interface SentOptions {
  /** The module of the form. */
  readonly form: string;
  readonly props?: SentProps;
  /** What the host's server answers to the first filing. */
  readonly reply?: readonly Problem[];
  /** The names of the host's lists; all that the page has, when not given. */
  readonly sources?: readonly string[];
  /** Whether the host keeps drafts. */
  readonly save?: boolean;
  readonly signer?: { readonly by: string; readonly on: string };
  readonly strict?: boolean;
  /** Whether the server has drawn the form already. */
  readonly hydrate?: boolean;
  /** Whether what the page showed before is taken away first. */
  readonly fresh?: boolean;
}

/** What the host was given. */
export interface Given {
  readonly intent: 'save' | 'submit';
  readonly filing: Readonly<Record<string, unknown>> & { readonly record: RecordData };
  readonly enclosure: Readonly<Record<string, unknown>>;
}

/** What the page gives back to a test. */
export interface PageDoor {
  /** Shows a form; shown again with other properties it is the same form drawn anew. */
  readonly show: (options: SentOptions) => Promise<void>;
  readonly given: Given[];
  readonly changes: unknown[];
  /** What the host's lists were asked for. */
  readonly searches: string[];
  /** How the host's lists answer; a test may put another in its place. */
  search: (query: string) => Promise<readonly SourceOption[]>;
  /** The components that each commit drew. */
  readonly commits: string[][];
  /** How often the form's functions were called. */
  readonly calls: { validate: number; compute: number };
}

declare global {
  interface Window {
    door: PageDoor;
  }
}

const companies = [
  { value: 'c1', label: '苏州恒达机电有限公司', note: '江苏' },
  { value: 'c2', label: '苏州新区精密铸造厂', note: '江苏' },
  { value: 'c3', label: '宁波海天塑机集团', note: '浙江' },
];
const source: OptionSource = {
  search: (query) => {
    window.door.searches.push(query);
    return window.door.search(query);
  },
  resolve: async (value) => companies.find((company) => company.value === value),
};
const sourceNames = ['suppliers', 'customers', 'people', 'departments', 'products'];

const place = document.getElementById('root') as HTMLElement;
let root: Root | undefined;
let replies: readonly Problem[] = [];

window.door = {
  given: [],
  changes: [],
  searches: [],
  commits,
  calls: { validate: 0, compute: 0 },
  show,
  search: async (query) => companies.filter((company) => company.label.includes(query)),
};

async function show(options: SentOptions): Promise<void> {
  const form = counted(((await import(options.form)) as { readonly form: Form }).form);
  replies = options.reply ?? [];
  const page = <HostPage form={form} options={options} />;
  if (options.fresh) {
    root?.unmount();
    root = undefined;
    window.door.given.length = 0;
  }
  if (root) root.render(page);
  else if (options.hydrate) root = hydrateRoot(place, page, { onRecoverableError: (error) => console.error(error) });
  else {
    root = createRoot(place);
    root.render(page);
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

const countedForms = new Map<Form, Form>();

/** Gives the form with its calls counted: the same form, the same value, for otherwise it would be another form to React. */
function counted(form: Form): Form {
  const known = countedForms.get(form) ?? {
    ...form,
    validate(...given) {
      window.door.calls.validate += 1;
      return form.validate(...given);
    },
    compute(...given) {
      window.door.calls.compute += 1;
      return form.compute(...given);
    },
  };
  countedForms.set(form, known);
  return known;
}

/** The least host: it keeps what it is given. */
export function HostPage({ form, options }: { readonly form: Form; readonly options: SentOptions }) {
  const { props = {}, save = false, strict = false, signer, sources = sourceNames } = options;
  const give = async (
    intent: Given['intent'],
    filing: unknown,
    enclosure: Parameters<NonNullable<SchemaFormProps['onSubmit']>>[1],
  ) => {
    const files = await Promise.all([...enclosure.files].map(async ([digest, file]) => [digest, await file.text()]));
    window.door.given.push({ intent, filing: filing as Given['filing'], enclosure: { ...enclosure, files } });
    const problems = replies;
    replies = [];
    return problems;
  };
  const shown = (
    <SchemaForm
      {...props}
      form={form}
      optionSources={Object.fromEntries(sources.map((name) => [name, source]))}
      onChange={(record) => window.door.changes.push(record)}
      onSubmit={(filing, enclosure) => give('submit', filing, enclosure)}
      {...(save && { onSave: (filing, enclosure) => give('save', filing, enclosure) })}
      {...(signer && { signer: { by: signer.by, now: () => signer.on } })}
    />
  );
  return strict ? <StrictMode>{shown}</StrictMode> : shown;
}

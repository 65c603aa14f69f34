// Before React is loaded, so that it finds who counts.
import './count-renders.ts';

import type { Form, RecordData } from '@jiandu/model';
import {
  createBrowserDrafts,
  type Drafts,
  type Fault,
  type OptionSource,
  SchemaForm,
  type SchemaFormProps,
  type SourceOption,
} from '@jiandu/react';
import type { Problem } from '@jiandu/text';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { commits } from './count-renders.ts';
import { ownWidgets } from './own-widgets.tsx';

/** Properties that a test sends into the page; what is code stays in the page. */
export type SentProps = Omit<
  SchemaFormProps,
  | 'form'
  | 'onSubmit'
  | 'onSave'
  | 'onChange'
  | 'onFault'
  | 'onNext'
  | 'optionSources'
  | 'phrases'
  | 'signer'
  | 'drafts'
  | 'widgets'
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
  /** Whether the host keeps drafts of its own. */
  readonly save?: boolean;
  /** How drafts are kept in the browser. */
  readonly drafts?: Omit<Drafts, 'storage'>;
  /** Whether the page has widgets of its own. */
  readonly own?: boolean;
  /** What goes wrong with the form that the page asks for. */
  readonly spoil?: 'no-form' | 'no-fields' | 'bad-compute' | 'bad-validate' | 'bad-kind';
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
  /** What the host was told of. */
  readonly faults: Omit<Fault, 'error'>[];
  /** The forms that were begun from this one. */
  readonly begun: { readonly form: string; readonly record: RecordData }[];
  /** Whether the host's server can be reached; a test may put another answer in its place. */
  answer: () => unknown;
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
  faults: [],
  begun: [],
  answer: noAnswer,
  searches: [],
  commits,
  calls: { validate: 0, compute: 0 },
  show,
  search: findCompanies,
};

function noAnswer(): unknown {
  return undefined;
}

async function findCompanies(query: string): Promise<readonly SourceOption[]> {
  return companies.filter((company) => company.label.includes(query));
}

async function show(options: SentOptions): Promise<void> {
  const sound = counted(((await import(options.form)) as { readonly form: Form }).form);
  const form = options.spoil ? spoilt(sound, options.spoil) : sound;
  replies = options.reply ?? [];
  const page = <HostPage form={form} options={options} />;
  if (options.fresh) reset();
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

const spoiltForms = new Map<string, Form>();

/** Gives a form with something wrong in it; the same fault is the same form. */
function spoilt(form: Form, fault: NonNullable<SentOptions['spoil']>): Form {
  const fail = (): never => {
    throw new Error('broken on purpose');
  };
  const [first, ...rest] = form.model.fields;
  const spoils = {
    'no-form': () => undefined as unknown as Form,
    'no-fields': () => ({ ...form, model: { ...form.model, fields: undefined } }) as unknown as Form,
    'bad-compute': () => ({ ...form, compute: fail }),
    'bad-validate': () => ({ ...form, validate: fail }),
    'bad-kind': () =>
      ({ ...form, model: { ...form.model, fields: [{ ...first, kind: 'hologram' }, ...rest] } }) as unknown as Form,
  };
  const known = spoiltForms.get(fault) ?? spoils[fault]();
  if (known) spoiltForms.set(fault, known);
  return known;
}

const browserDrafts = createBrowserDrafts();

/** Makes the page as good as new: to open one takes far longer. */
function reset(): void {
  root?.unmount();
  root = undefined;
  localStorage.clear();
  scrollTo(0, 0);
  const { given, changes, searches, faults, begun, calls } = window.door;
  for (const list of [given, changes, searches, faults, begun, commits]) list.length = 0;
  Object.assign(calls, { validate: 0, compute: 0 });
  Object.assign(window.door, { answer: noAnswer, search: findCompanies });
}

/** The least host: it keeps what it is given. */
export function HostPage({ form, options }: { readonly form: Form; readonly options: SentOptions }) {
  const { props = {}, save = false, strict = false, signer, sources = sourceNames, drafts, own = false } = options;
  const give = async (
    intent: Given['intent'],
    filing: unknown,
    enclosure: Parameters<NonNullable<SchemaFormProps['onSubmit']>>[1],
  ) => {
    const files = await Promise.all([...enclosure.files].map(async ([digest, file]) => [digest, await file.text()]));
    window.door.given.push({ intent, filing: filing as Given['filing'], enclosure: { ...enclosure, files } });
    const problems = replies;
    replies = [];
    return ((await window.door.answer()) ?? problems) as readonly Problem[];
  };
  const shown = (
    <SchemaForm
      {...props}
      form={form}
      optionSources={Object.fromEntries(sources.map((name) => [name, source]))}
      onChange={(record) => window.door.changes.push(record)}
      onFault={({ code, path, message }) => window.door.faults.push({ code, path, message })}
      onNext={(next, record) => window.door.begun.push({ form: next, record })}
      onSubmit={(filing, enclosure) => give('submit', filing, enclosure)}
      {...(drafts && { drafts: { ...drafts, storage: browserDrafts } })}
      {...(own && { widgets: ownWidgets })}
      {...(save && { onSave: (filing, enclosure) => give('save', filing, enclosure) })}
      {...(signer && { signer: { by: signer.by, now: () => signer.on } })}
    />
  );
  return strict ? <StrictMode>{shown}</StrictMode> : shown;
}

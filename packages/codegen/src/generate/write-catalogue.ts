import type { FormSource } from '../read-form.ts';
import { json, withBanner } from './write-modules.ts';
import { typeName } from './write-types.ts';

/** Writes the module that lists all forms and loads each on demand, by file name. */
export function writeCatalogue(
  sources: readonly FormSource[],
  options: { readonly react: boolean },
): Readonly<Record<string, string>> {
  return {
    'index.gen.js': withBanner(writeModule(sources, options.react)),
    'index.gen.d.ts': withBanner(options.react ? `${types}${componentTypes}` : types),
  };
}

function entryOf({ id, model, examples }: FormSource): object {
  const { words, version, family, grade, paperKind, source, paper, stages, variants } = model;
  return {
    id,
    words,
    version,
    ...(family !== undefined && { family }),
    ...(grade !== undefined && { grade }),
    ...(paperKind !== undefined && { paperKind }),
    source,
    ...(paper?.page !== undefined && { page: paper.page }),
    stages: stages.map((stage) => stage.id),
    variants: variants.map((variant) => variant.id),
    examples: examples.map((example) => example.name),
  };
}

function writeModule(sources: readonly FormSource[], react: boolean): string {
  const loaders = sources.map(({ id }) => {
    const load = (file: string, name: string) => `() => import('./${id}/${file}').then((module) => module.${name})`;
    const parts = [
      `    form: ${load('index.gen.js', 'form')},`,
      `    web: ${load('web.gen.js', 'form')},`,
      `    examples: ${load('examples.gen.js', 'examples')},`,
      ...(react ? [`    component: ${load('react.gen.js', `${typeName(id)}Form`)},`] : []),
    ];
    return [`  '${id}': {`, ...parts, '  },'].join('\n');
  });
  return [
    `export const catalogue = ${json(sources.map(entryOf))};`,
    '',
    'const loaders = {',
    ...loaders,
    '};',
    '',
    'export class UnknownFormError extends Error {',
    `  name = 'UnknownFormError';`,
    `  code = 'unknown-form';`,
    '  constructor(id) {',
    `    super(\`there is no form "\${id}"; there are \${Object.keys(loaders).join(', ')}\`);`,
    '    this.form = id;',
    '  }',
    '}',
    '',
    'async function load(id, part) {',
    '  if (!Object.hasOwn(loaders, id)) throw new UnknownFormError(id);',
    '  return loaders[id][part]();',
    '}',
    '',
    `export const loadForm = (id) => load(id, 'form');`,
    `export const loadWebForm = (id) => load(id, 'web');`,
    `export const loadExamples = (id) => load(id, 'examples');`,
    ...(react ? [`export const loadComponent = (id) => load(id, 'component');`] : []),
    '',
  ].join('\n');
}

const types = `
/** One form of the catalogue. */
export interface CatalogueEntry {
  readonly id: string;
  readonly words: import('@jiandu/text').Words;
  readonly version: string;
  readonly family?: string;
  /** P printed in the source, N named by it, I inferred. */
  readonly grade?: 'P' | 'N' | 'I';
  readonly paperKind?: import('@jiandu/model').PaperKind;
  /** Clauses of the rule books. */
  readonly source: readonly string[];
  readonly page?: import('@jiandu/model').PageName | import('@jiandu/model').PageSize;
  /** Ids of its stages, in order. */
  readonly stages: readonly string[];
  readonly variants: readonly string[];
  /** Names of its examples. */
  readonly examples: readonly string[];
}

/** All forms. */
export declare const catalogue: readonly CatalogueEntry[];

/** A call that names a form which the catalogue has not. */
export declare class UnknownFormError extends Error {
  readonly code: 'unknown-form';
  readonly form: string;
  constructor(id: string);
}

/** Loads a form on demand. Rejects with \`UnknownFormError\`. */
export declare function loadForm(id: string): Promise<import('@jiandu/model').Form>;

/** Loads a form on demand without its paper, for a page that fills it in. Rejects with \`UnknownFormError\`. */
export declare function loadWebForm(id: string): Promise<import('@jiandu/model').Form>;

/** Loads the examples of a form on demand. Rejects with \`UnknownFormError\`. */
export declare function loadExamples(id: string): Promise<readonly import('@jiandu/model').Example[]>;
`;

const componentTypes = `
/** The web form of a form, whichever it is. */
export type FormComponent = (
  props: Omit<import('@jiandu/react').SchemaFormProps<import('@jiandu/model').RecordData>, 'form'>,
) => import('react').ReactElement;

/** Loads the web form of a form on demand. Rejects with \`UnknownFormError\`. */
export declare function loadComponent(id: string): Promise<FormComponent>;
`;

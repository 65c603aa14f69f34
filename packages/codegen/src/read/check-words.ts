import type { FormModel } from '@jiandu/model';
import { type Script, scripts, type Words } from '@jiandu/text';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { FieldNode } from './normalise.ts';
import { keysOf } from './parse-json.ts';
import { pointerPart, type SchemaNode } from './schema-node.ts';

/** Words in a document, with their place. */
export interface PlacedWords {
  readonly path: string;
  readonly words: Words;
}

/** Finds all words in plain data, at any depth. */
export function findWords(data: unknown, path: string): readonly PlacedWords[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => findWords(item, `${path}/${index}`));
  if (typeof data !== 'object' || data === null) return [];
  if (isWords(data)) return [{ path, words: data }];
  return Object.entries(data).flatMap(([key, value]) => findWords(value, `${path}/${pointerPart(key)}`));
}

function isWords(data: object): data is Words {
  const entries = Object.entries(data);
  return entries.length > 0 && entries.every(([key, value]) => isScript(key) && typeof value === 'string');
}

function isScript(key: string): key is Script {
  return (scripts as readonly string[]).includes(key);
}

/** Warns of words that miss a script, with a draft where one can be made, and of fields that have only a title or a name. */
export function checkWords(
  schema: FieldNode,
  paper: unknown,
  findings: Findings,
  draft?: (hans: string) => string,
): void {
  for (const { path, words } of [...findWords(schema, ''), ...findWords(paper, 'paper.json')]) {
    const owner = path.replace(/\/words$/, '');
    const missing = scripts.filter((script) => words[script] === undefined);
    const given = Object.values(words)[0];
    for (const script of missing) {
      const drafted = script === 'zh-Hant' && given !== undefined && draft ? ` (drafted: ${draft(given)})` : '';
      const cure = `add them${drafted}; until then it prints ${given}`;
      findings.warn('words', owner, `has no ${script} words`, cure, script);
    }
  }
  const bare = findBare(schema, '');
  if (bare.titles.length > 0) {
    const cure = 'add words in both scripts; until then both print titles, or names where there are none';
    findings.warn('words', '', `has no words at ${sayPlaces(bare.titles.map((path) => path || 'its root'))}`, cure);
  }
  if (bare.options.length > 0) {
    findings.warn(
      'words',
      '',
      `has options without words at ${sayPlaces(bare.options)}`,
      'write oneOf with {const, words}',
    );
  }
}

/** The first places say where to look; a plain schema has no words anywhere. */
function sayPlaces(places: readonly string[]): string {
  const more = places.length - 3;
  return more > 1 ? `${places.slice(0, 3).join(', ')} and ${more} more` : places.join(', ');
}

/** Paths of fields, and of choices' options, that have no words of their own. */
interface Bare {
  readonly titles: readonly string[];
  readonly options: readonly string[];
}

function findBare(node: FieldNode, path: string): Bare {
  const silent = optionsOf(node).some((option) => option.words === undefined && typeof option.const !== 'number');
  const isRow = node.kind === 'group' && path.endsWith('/items');
  const children = keysOf(node.properties ?? {}).map((name) =>
    findBare(node.properties?.[name] as FieldNode, `${path}/properties/${pointerPart(name)}`),
  );
  const row = node.kind === 'rows' && node.items !== undefined ? [findBare(node.items, `${path}/items`)] : [];
  const within = [...children, ...row];
  return {
    titles: [...(node.words === undefined && !isRow ? [path] : []), ...within.flatMap(({ titles }) => titles)],
    options: [...(silent ? [path] : []), ...within.flatMap(({ options }) => options)],
  };
}

function optionsOf(node: FieldNode): readonly SchemaNode[] {
  return (node.kind === 'choices' ? node.items?.oneOf : node.oneOf) ?? [];
}

/** Finds `{places}` in the schema's own words that are neither a term nor a figure. Words of rules are checked with them. */
export function checkTerms(schema: FieldNode, model: FormModel, findings: Findings): void {
  const known = [...Object.keys(model.terms), ...Object.keys(model.policy).map((name) => `policy.${name}`)];
  const { rules, ...rest } = schema;
  for (const { path, words } of findWords(rest, '')) {
    for (const name of new Set(Object.values(words).flatMap(placesIn))) {
      if (known.includes(name)) continue;
      const cure = didYouMean(name, known, `add it to terms: {"${name}": {"zh-Hans": …}}`);
      findings.error('words', path, `names {${name}}, which is no term and no policy figure`, cure);
    }
  }
}

/** The names of the `{places}` of a text. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);
}

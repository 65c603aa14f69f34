import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { given } from '@jiandu/model';
import { FormError, type FormErrorCode } from '../form-error.ts';
import { parseJson } from './parse-json.ts';

/** The files of a form at hand, for authoring pages: parsed JSON, or its text. */
export interface FormSourceFiles {
  /** Default: the schema's `form`. */
  readonly id?: string;
  readonly schema: unknown;
  readonly paper?: unknown;
  readonly examples?: unknown;
  /** Other schema files that `$ref` names, by their path from the schemas folder: `shared/definitions.schema.json`. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** The schema's own path from the schemas folder; default `family/form/form.schema.json`. */
  readonly place?: string;
}

/** What one form is read from. */
export interface FormFiles {
  readonly id: string;
  /** The schema's path from the schemas folder, with `/`. */
  readonly place: string;
  readonly schema: unknown;
  readonly paper?: unknown;
  readonly examples?: unknown;
  /** Reads another schema file of the schemas folder; `undefined` when there is none or it lies outside. */
  readonly read: (place: string) => Promise<unknown>;
}

const formFile = 'form.schema.json';

/** Reads the files of a form: from a form folder, from a schema file, or as they are at hand. */
export async function readFiles(source: string | FormSourceFiles, root?: string): Promise<FormFiles> {
  return typeof source === 'string' ? readFromDisk(source, root) : readAtHand(source);
}

function readAtHand(source: FormSourceFiles): FormFiles {
  const parse = (value: unknown, name: string) => (typeof value === 'string' ? parseText(value, id, name) : value);
  let id = source.id ?? 'form';
  const schema = parse(source.schema, formFile);
  id = source.id ?? declaredId(schema) ?? id;
  return {
    id,
    place: source.place ?? `family/${id}/${formFile}`,
    schema,
    ...(source.paper === undefined ? {} : { paper: parse(source.paper, 'paper.json') }),
    ...(source.examples === undefined ? {} : { examples: parse(source.examples, 'examples.json') }),
    read: async (place) =>
      source.files !== undefined && Object.hasOwn(source.files, place) ? parse(source.files[place], place) : undefined,
  };
}

async function readFromDisk(path: string, givenRoot?: string): Promise<FormFiles> {
  const found = await stat(path).catch(() => undefined);
  const name = basename(resolve(path));
  if (found === undefined) throw fault('file', name, '', `cannot be found at ${path}`, 'check the path');
  const folder = found.isDirectory() ? path : dirname(path);
  const file = found.isDirectory() ? join(path, formFile) : path;
  if (!existsSync(file)) throw fault('file', name, '', `has no ${formFile}`, `write ${join(path, formFile)}`);
  const isFormFolder = basename(file) === formFile;
  const nameOfFile = isFormFolder ? basename(resolve(folder)) : basename(file).replace(/(\.schema)?\.json$/i, '');
  const schema = await readJson(file, nameOfFile);
  const id = declaredId(schema) ?? toId(nameOfFile);
  const root = await realpath(givenRoot ?? findRoot(folder) ?? folder);
  const place = relative(root, await realpath(file))
    .split(sep)
    .join('/');
  const beside = async (other: string) => {
    const at = join(folder, other);
    return isFormFolder && existsSync(at) ? readJson(at, id) : undefined;
  };
  const paper = await beside('paper.json');
  const examples = await beside('examples.json');
  return {
    id,
    place,
    schema,
    ...given({ paper, examples }),
    read: (other) => readInside(root, other, id),
  };
}

/** The schemas folder of a form: the nearest folder above that holds `shared` or the vocabulary, if there is one. */
export function findRoot(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, 'shared')) || existsSync(join(at, 'vocabulary.schema.json'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function readInside(root: string, place: string, form: string): Promise<unknown> {
  const file = await realpath(join(root, place)).catch(() => undefined);
  if (file === undefined || !file.startsWith(root + sep)) return undefined;
  return readJson(file, form, place);
}

async function readJson(file: string, form: string, place: string = basename(file)): Promise<unknown> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw fault('file', form, place, `cannot be read (${error.code})`, 'check the path and its permissions');
  });
  try {
    return parseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), form, place);
  } catch (error) {
    if (error instanceof FormError) throw error;
    throw fault('file', form, place, 'is not UTF-8', 'save it as UTF-8');
  }
}

function parseText(text: string, form: string, place: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw fault('json', form, place, `is not JSON: ${(error as Error).message}`);
  }
}

function declaredId(schema: unknown): string | undefined {
  const id = typeof schema === 'object' && schema !== null ? (schema as { form?: unknown }).form : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Makes an id of a file's name; letters of every script stay. */
function toId(name: string): string {
  const parts = name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase();
  return parts.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? 'form';
}

function fault(code: FormErrorCode, form: string, path: string, says: string, cure?: string): FormError {
  return new FormError({ code, form, path, says, ...given({ cure }) });
}

import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { describeTypes } from '../compile/describe-types.ts';
import type { FormSource } from '../read-form.ts';

/** The name under which types are made, before they get the form's own: the tool knows no Chinese names. */
const workingName = 'JianduRecord';

/** Writes the types of a form: `X`, a finished record, and `XDraft`, of which every part may be missing. */
export async function writeTypes({ schema, id }: Pick<FormSource, 'schema' | 'id'>): Promise<string> {
  const name = typeName(id);
  const finished = await writeType(describeTypes(schema, { draft: false }), name);
  const draft = await writeType(describeTypes(schema, { draft: true }), `${name}Draft`);
  return [
    `/** A finished record of ${id}. */`,
    finished,
    `/** A record of ${id} that is still being filled in. */`,
    draft,
  ].join('\n');
}

async function writeType(schema: object, name: string): Promise<string> {
  const types = await compile(schema as JSONSchema, workingName, {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    declareExternallyReferenced: false,
    enableConstEnums: false,
    unknownAny: true,
    $refOptions: { resolve: { external: false } },
    style: { singleQuote: true, printWidth: 120 },
  });
  return types.replace(`export interface ${workingName} `, `export interface ${name} `);
}

/** The name of a form's type: `complaint-notice` is `ComplaintNotice`; Chinese names stay. */
export function typeName(id: string): string {
  const name = id
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
  return /^\p{N}/u.test(name) ? `Form${name}` : name;
}

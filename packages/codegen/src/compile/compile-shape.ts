import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { PlainSchema } from './describe-shape.ts';

/** The CommonJS module's default, which Node gives as a member and bundlers give as it is. */
const standaloneCode = (standalone as unknown as { default?: typeof standalone }).default ?? standalone;

/** Parts of ajv that its standalone code would require, by what stands in for them. */
const parts: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/ucs2length").default': 'countCharacters',
  'require("ajv/dist/runtime/equal").default': 'isSame',
};

/** A member of every fault that ajv's code makes; inside of a text its quotes would be escaped. */
const schemaPaths = /\bschemaPath:"(?:[^"\\]|\\.)*",/g;

/** Compiles a plain schema to the code of a validator: an ES module without anything of ajv in it. */
export function compileShape(shape: PlainSchema): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    messages: false,
    code: { source: true, esm: true },
  });
  const code = Object.entries(parts).reduce(
    (current, [required, part]) => current.replaceAll(required, part),
    // Nobody asks where in the schema a fault comes from; the path is a tenth of the code.
    standaloneCode(ajv, ajv.compile(shape)).replaceAll(schemaPaths, ''),
  );
  return `import { ${Object.values(parts).join(', ')} } from '@jiandu/codegen/runtime';\n${code}`;
}

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
    standaloneCode(ajv, ajv.compile(shape)),
  );
  return `import { ${Object.values(parts).join(', ')} } from '@jiandu/codegen/runtime';\n${code}`;
}

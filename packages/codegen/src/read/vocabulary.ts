import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import paperSchema from '../../../../schemas/paper.schema.json' with { type: 'json' };
import sourcesSchema from '../../../../schemas/sources.schema.json' with { type: 'json' };
import vocabularySchema from '../../../../schemas/vocabulary.schema.json' with { type: 'json' };

const { standard, field, form } = vocabularySchema.$defs;

/** Keywords of JSON Schema in the supported profile. */
export const standardKeywords: readonly string[] = Object.keys(standard.properties);
/** Our keywords on a property (`words` and `stage` also at the root). */
export const fieldKeywords: readonly string[] = Object.keys(field.properties);
/** Our keywords at the root. */
export const formKeywords: readonly string[] = Object.keys(form.properties);

const ajv = new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: true });
const judgeSchema = ajv.compile(vocabularySchema);
const judgePaper = ajv.compile(paperSchema);
const judgeSources = ajv.compile(sourcesSchema);

/** One place whose shape is not what the meta-schema says. */
export interface ShapeFault {
  readonly path: string;
  readonly says: string;
}

/** What the meta-schema of `form.schema.json` finds. */
export function checkSchemaShape(schema: unknown): readonly ShapeFault[] {
  return judgeSchema(schema) ? [] : sayErrors(judgeSchema.errors ?? []);
}

/** What the meta-schema of `paper.json` finds. */
export function checkPaperShape(paper: unknown): readonly ShapeFault[] {
  return judgePaper(paper) ? [] : sayErrors(judgePaper.errors ?? []);
}

/** What the meta-schema of `shared/sources.json` finds. */
export function checkSourcesShape(sources: unknown): readonly ShapeFault[] {
  return judgeSources(sources) ? [] : sayErrors(judgeSources.errors ?? []);
}

function sayErrors(errors: readonly ErrorObject[]): readonly ShapeFault[] {
  const unevaluated = (error: ErrorObject) => error.keyword === 'unevaluatedProperties';
  const precise = errors.filter(
    (error) =>
      !['anyOf', 'if', 'oneOf'].includes(error.keyword) &&
      !unevaluated(error) &&
      !/\/anyOf\/[1-9]/.test(error.schemaPath),
  );
  const chosen = precise.length > 0 ? precise : errors;
  const seen = new Set<string>();
  return chosen.flatMap((error) => {
    const fault = { path: error.instancePath, says: sayError(error) };
    const key = `${fault.path} ${fault.says}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [fault];
  });
}

function sayError({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `has the unknown keyword "${params.additionalProperty}"`;
  if (keyword === 'unevaluatedProperties') return `has the unknown keyword "${params.unevaluatedProperty}"`;
  if (keyword === 'enum') return `must be one of ${params.allowedValues.join(', ')}`;
  return message ?? keyword;
}

import { type Example, type FormModel, given, type Paper } from '@jiandu/model';
import type { RuleModule } from '@jiandu/rules';
import { compileLeads } from './compile/compile-leads.ts';
import { compileRules } from './compile/compile-rules.ts';
import { describeRules } from './compile/describe-rules.ts';
import type { FormWarning } from './form-error.ts';
import { buildModel } from './read/build-model.ts';
import { checkDefaults } from './read/check-defaults.ts';
import { checkExamples } from './read/check-examples.ts';
import { checkKeywords } from './read/check-keywords.ts';
import { checkNames } from './read/check-names.ts';
import { checkPaper } from './read/check-paper.ts';
import { checkProfile } from './read/check-profile.ts';
import { checkTerms, checkWords } from './read/check-words.ts';
import { expandRows } from './read/expand-rows.ts';
import { createFindings } from './read/findings.ts';
import { type FieldNode, normalise } from './read/normalise.ts';
import { orderRanges } from './read/order-ranges.ts';
import { type FormSourceFiles, readFiles } from './read/read-files.ts';
import { resolveReferences } from './read/resolve-references.ts';
import { checkPaperShape, checkSchemaShape } from './read/vocabulary.ts';
import { wordClauses } from './read/word-clauses.ts';

/** A form as it was read: its resolved schema, its model and what came beside them. */
export interface FormSource {
  readonly id: string;
  /** The schema with references resolved and every field written in one way. */
  readonly schema: FieldNode;
  readonly model: FormModel;
  readonly paper?: Paper;
  readonly examples: readonly Example[];
  readonly warnings: readonly FormWarning[];
  /** The compiled expressions. */
  readonly rules: RuleModule;
  /** The compiled conditions of `next`, where it has any. */
  readonly leads?: RuleModule;
}

/** How to read a form. */
export interface ReadOptions {
  /** The schemas folder, out of which no `$ref` may lead; default: the nearest folder above with `shared` or the vocabulary. */
  readonly root?: string;
  /** Drafts Traditional words where a form has only Simplified ones, to be named in the warning. */
  readonly draft?: (hans: string) => string;
}

/**
 * Reads a form from its folder, from a schema file, or from files at hand.
 * Throws `FormError` with all faults of the first step that finds any.
 */
export async function readForm(source: string | FormSourceFiles, options: ReadOptions = {}): Promise<FormSource> {
  const files = await readFiles(source, options.root);
  const findings = createFindings(files.id);

  checkKeywords(files.schema, findings);
  findings.stop();
  for (const { path, says } of checkSchemaShape(files.schema)) findings.error('shape', path, says);
  if (files.paper !== undefined) {
    for (const { path, says } of checkPaperShape(files.paper)) findings.error('paper', `paper.json${path}`, says);
  }
  findings.stop();

  const resolved = await resolveReferences(files, findings);
  const worded = await wordClauses(resolved, files, findings);
  const schema = orderRanges(normalise(worded, findings));
  findings.stop();
  checkProfile(schema, findings);
  findings.stop();

  const paper = files.paper as Paper | undefined;
  const built = buildModel(schema, paper, findings);
  const model = typeof source === 'string' ? await expandRows(built, source, options.root) : built;
  checkNames(model, findings);
  checkWords(schema, files.paper, findings, options.draft);
  checkTerms(schema, model, findings);
  checkDefaults(schema, model, findings);
  if (paper !== undefined) checkPaper(paper, model, findings);
  const examples = files.examples === undefined ? [] : checkExamples(files.examples, model, findings);
  const description = describeRules(schema, model);
  const rules = compileRules(description, findings);
  const leads = compileLeads(model.next, description, findings);
  findings.stop();

  return {
    id: files.id,
    schema,
    model,
    ...given({ paper }),
    examples,
    warnings: findings.warnings,
    rules: rules as RuleModule,
    ...given({ leads }),
  };
}

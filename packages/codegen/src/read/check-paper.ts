import { allFields, type Field, type FormModel, type Paper } from '@jiandu/model';
import { checkBlock } from './check-blocks.ts';
import { findWords, placesIn } from './check-words.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import { type PaperOf, printWords } from './paper-names.ts';

/** Checks that everything a paper names exists, and that it forgets no field. */
export function checkPaper(paper: Paper, model: FormModel, findings: Findings): void {
  const printed = new Set<Field>();
  const paperOf = { model, findings, printed };
  for (const { path, words } of findWords(paper, 'paper.json')) {
    // Sentences in columns name fields of the row; the check of their block reads them.
    if (!/\/columns\/\d+\/template$/.test(path)) printWords(words, path, paperOf);
  }
  checkCopies(paper, paperOf);
  checkPerSheet(paper, findings);
  for (const [index, block] of paper.body.entries()) {
    checkBlock(block, `paper.json/body/${index}`, paperOf);
  }
  if (findings.errors.length === 0) checkForgotten(paperOf);
}

/** Slips fill the rows in which they stand. */
function checkPerSheet({ perSheet }: Paper, findings: Findings): void {
  const { count = 1, across = 1 } = perSheet ?? {};
  if (count % across === 0) return;
  const cure = 'count is how many a sheet holds, a multiple of across';
  findings.error('paper', 'paper.json/perSheet', `has ${count} slips, ${across} side by side`, cure);
}

/** Copies have names of their own, said in words alone, and blocks name those that there are. */
function checkCopies({ copies = [], body }: Paper, { model, findings }: PaperOf): void {
  const ids = copies.map(({ id }) => id);
  for (const [index, { id, words }] of copies.entries()) {
    const path = `paper.json/copies/${index}`;
    if (ids.indexOf(id) < index) findings.error('paper', path, `has the id "${id}" again`, 'give each copy its own');
    const place = Object.values(words)
      .flatMap(placesIn)
      .find((name) => !Object.hasOwn(model.terms, name));
    if (place !== undefined)
      findings.error('paper', path, `has the place {${place}}`, 'name a copy in words and terms');
  }
  for (const [index, block] of body.entries()) {
    for (const id of (block.copies ?? []).filter((own) => !ids.includes(own))) {
      const cure = ids.length === 0 ? 'the paper has no copies' : didYouMean(id, ids, `copies are ${ids.join(', ')}`);
      findings.error('paper', `paper.json/body/${index}/copies`, `names the unknown copy "${id}"`, cure);
    }
  }
}

/** Errors for required fields that are not printed; warnings for others. */
function checkForgotten({ model, findings, printed }: PaperOf): void {
  const forgotten = findForgotten(model.fields, model, printed);
  const say = (fields: readonly Field[]) => fields.map(({ template }) => template).join(', ');
  const required = forgotten.filter((field) => field.required);
  const others = forgotten.filter((field) => !field.required);
  if (required.length > 0) findings.error('paper', 'paper.json', `forgets ${say(required)}`, 'print them in its body');
  if (others.length > 0)
    findings.warn('paper', 'paper.json', `does not print ${say(others)}`, 'print them in its body');
}

function findForgotten(fields: readonly Field[], model: FormModel, printed: ReadonlySet<Field>): readonly Field[] {
  const all = allFields(model);
  const beside = (field: Field, siblings: readonly Field[]) =>
    siblings.some((choice) => 'other' in choice && choice.other === field.name && printed.has(choice)) ||
    all.some(({ labelFrom }) => labelFrom === field.template);
  return fields.flatMap((field) => {
    if ('fields' in field) {
      const missing = findForgotten(field.fields, model, printed);
      const none = missing.length === allFields({ fields: field.fields }).length && !printed.has(field);
      return none ? [field] : missing;
    }
    return printed.has(field) || beside(field, fields) ? [] : [field];
  });
}

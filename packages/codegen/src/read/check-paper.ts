import {
  allFields,
  type Block,
  type Field,
  type FormModel,
  findField,
  type GridCell,
  type Paper,
  type RowsBlock,
  type RowsColumn,
  type RowsField,
} from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { findWords, placesIn } from './check-words.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';

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
    (checks[block.block] as Check<Block>)(block, `paper.json/body/${index}`, paperOf);
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

interface PaperOf {
  readonly model: FormModel;
  readonly findings: Findings;
  /** The fields that the paper prints so far. */
  readonly printed: Set<Field>;
}

type Check<B> = (block: B, path: string, paperOf: PaperOf) => void;

/** Marks what words name; `rows` are those that the words stand in a row of. */
function printWords(words: Words, path: string, paperOf: PaperOf, rows?: RowsField): void {
  const { terms, policy } = paperOf.model;
  for (const name of new Set(Object.values(words).flatMap(placesIn))) {
    if (Object.hasOwn(terms, name) || (name.startsWith('policy.') && Object.hasOwn(policy, name.slice(7)))) continue;
    const own = rows && (findField(rows, name) ?? findOption(name, path, { ...paperOf, model: rows }));
    const field = own ?? findField(paperOf.model, name) ?? findOption(name, path, paperOf);
    if (field === undefined) sayUnknown(name, path, paperOf);
    else if (own === undefined && isInRows(field)) sayInRows(name, path, paperOf);
    else paperOf.printed.add(field);
  }
}

/** The choice of `{choice.option}`. */
function findOption(
  name: string,
  path: string,
  { model, findings }: { readonly model: Pick<FormModel, 'fields'>; readonly findings: Findings },
): Field | undefined {
  const point = name.lastIndexOf('.');
  const field = point < 1 ? undefined : findField(model, name.slice(0, point));
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return undefined;
  const values = field.options.map((option) => String(option.value));
  const option = name.slice(point + 1);
  if (!values.includes(option)) {
    const cure = didYouMean(option, values, `options are ${values.join(', ')}`);
    findings.error('paper', path, `names the option "${option}", which ${field.name} has not`, cure);
  }
  return field;
}

function sayUnknown(name: string, path: string, { model, findings }: PaperOf): void {
  const names = allFields(model).map((field) => field.name);
  findings.error('paper', path, `names "${name}", which is no field`, didYouMean(name, names, 'check the name'));
}

/** Whether a field has one value a row, and none of its own. */
function isInRows({ template }: Field): boolean {
  return /\/[-*]\//.test(template);
}

function sayInRows(name: string, path: string, { findings }: PaperOf): void {
  const cure = 'print it as a column of a rows or matrix block; several in one column with template';
  findings.error('paper', path, `names "${name}", which has a value in every row`, cure);
}

function print(name: string | undefined, path: string, paperOf: PaperOf, kinds?: readonly string[]): Field | undefined {
  if (name === undefined) return undefined;
  const field = findField(paperOf.model, name);
  if (field === undefined) {
    sayUnknown(name, path, paperOf);
  } else if (kinds !== undefined && !kinds.includes(field.kind)) {
    const cure = `name a field that is ${kinds.join(' or ')}`;
    paperOf.findings.error('paper', path, `names "${name}", which is a ${field.kind}`, cure);
  } else if (isInRows(field)) {
    sayInRows(name, path, paperOf);
  } else {
    paperOf.printed.add(field);
    return field;
  }
  return undefined;
}

/** Marks a field and all within it. */
function printWhole(field: Field | undefined, printed: Set<Field>): void {
  if (field === undefined) return;
  printed.add(field);
  if ('fields' in field) for (const member of field.fields) printWhole(member, printed);
}

function checkStages(ids: readonly string[], path: string, paperOf: PaperOf): void {
  const known = paperOf.model.stages.map((stage) => stage.id);
  for (const id of ids) {
    const stage = paperOf.model.stages.find((candidate) => candidate.id === id);
    const cure = didYouMean(id, known, `stages are ${known.join(', ')}`);
    if (stage === undefined) paperOf.findings.error('paper', path, `names the unknown stage "${id}"`, cure);
    else if (stage.signature !== undefined) print(stage.signature, path, paperOf);
  }
}

function checkCell(cell: GridCell, path: string, paperOf: PaperOf): void {
  const contents = (['field', 'template', 'sign', 'findings', 'text'] as const).filter(
    (key) => cell[key] !== undefined,
  );
  if (contents.length > 1) {
    paperOf.findings.error('paper', path, `has ${contents.join(' and ')}`, 'one of them says what stands in a cell');
  }
  if (contents.length === 0 && cell.words === undefined) {
    paperOf.findings.error('paper', path, 'is an empty cell', 'write field, template, sign, findings, text or words');
  }
  printWhole(print(cell.field, path, paperOf), paperOf.printed);
  print(cell.sign, path, paperOf, ['signature']);
  if (cell.decisions !== undefined) checkStages([cell.decisions], path, paperOf);
}

/** Only what is chosen from options has boxes. */
function checkBoxes({ name, kind }: Field, boxes: boolean | undefined, path: string, { findings }: PaperOf): void {
  if (boxes === undefined || kind === 'choice' || kind === 'choices' || kind === 'yes-no') return;
  findings.error('paper', `${path}/boxes`, `is said of "${name}", which is a ${kind}`, 'say it of a choice');
}

/** Sums of pages are told from the total below them, and stand under columns that are summed. */
function checkPageSums(block: RowsBlock, rows: RowsField, path: string, { findings }: PaperOf): void {
  if (block.pageSums !== true) return;
  const at = `${path}/pageSums`;
  const summed = allFields(rows).some((column) => 'total' in column && column.total === true);
  if (!summed) findings.error('paper', at, 'has no column to sum', 'write "total": true in the schema of a column');
  if (!block.totals) findings.error('paper', at, 'has no line of totals', 'write the words of totals: 合计');
}

/** A column is a field of the row, at any depth of its groups, or a sentence with a head of its own. */
function checkColumn(column: RowsColumn, rows: RowsField, path: string, paperOf: PaperOf): void {
  const { field: name, template, words, boxes } = column;
  const { findings, printed } = paperOf;
  if ((name === undefined) === (template === undefined)) {
    findings.error('paper', path, 'has not one of field and template', 'write one of them');
  }
  if (template !== undefined) {
    if (words === undefined) findings.error('paper', path, 'has a template without a head', 'give it words');
    printWords(template, `${path}/template`, paperOf, rows);
  }
  if (name === undefined || name === '#') return;
  const names = allFields(rows).map((field) => field.template.slice(rows.template.length + 3).replaceAll('/', '.'));
  const field = findField(rows, name) ?? allFields(rows).find((own) => own.template === name);
  const cure = didYouMean(name, names, `columns are ${names.join(', ')}`);
  if (field === undefined) findings.error('paper', path, `names "${name}", which is no column`, cure);
  else {
    printWhole(field, printed);
    checkBoxes(field, boxes, path, paperOf);
  }
}

const checks = {
  grid: (block, path, paperOf) => {
    for (const [row, { cells }] of block.rows.entries()) {
      for (const [index, cell] of cells.entries()) checkCell(cell, `${path}/rows/${row}/cells/${index}`, paperOf);
    }
  },
  rows: (block, path, paperOf) => {
    const rows = print(block.field, path, paperOf, ['rows']);
    if (rows?.kind !== 'rows') return;
    for (const [index, column] of block.columns.entries()) {
      checkColumn(column, rows, `${path}/columns/${index}`, paperOf);
    }
    checkPageSums(block, rows, path, paperOf);
  },
  matrix: (block, path, paperOf) => {
    const matrix = print(block.field, path, paperOf, ['matrix']);
    if (matrix?.kind !== 'matrix') return;
    printWhole(matrix, paperOf.printed);
    const [count, needed] = [block.columnsMm.length, matrix.fields.length];
    if (count === needed) return;
    paperOf.findings.error('paper', `${path}/columnsMm`, `has ${count} widths for ${needed} columns`, 'give each one');
  },
  ratings: (block, path, paperOf) => {
    const group = print(block.field, path, paperOf, ['group']);
    if (group?.kind !== 'group') return;
    for (const member of group.fields) if (member.kind === 'rating') paperOf.printed.add(member);
  },
  clauses: () => undefined,
  text: () => undefined,
  signatures: (block, path, paperOf) => checkStages(block.stages, `${path}/stages`, paperOf),
  seals: (block, path, paperOf) => {
    for (const [index, { sign }] of block.parties.entries()) {
      print(sign, `${path}/parties/${index}/sign`, paperOf, ['signature']);
    }
  },
} satisfies { [K in Block['block']]: Check<Extract<Block, { block: K }>> };

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

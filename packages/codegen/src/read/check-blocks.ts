import {
  allFields,
  type Block,
  type Field,
  findField,
  type GridCell,
  type RowsBlock,
  type RowsColumn,
  type RowsField,
} from '@jiandu/model';
import { didYouMean } from './nearest.ts';
import { checkStages, type PaperOf, print, printWhole, printWords } from './paper-names.ts';

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

type Check<B> = (block: B, path: string, paperOf: PaperOf) => void;

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

/** Checks what one block of a paper names. */
export function checkBlock(block: Block, path: string, paperOf: PaperOf): void {
  (checks[block.block] as Check<Block>)(block, path, paperOf);
}

import { join, resolve } from 'node:path';
import { checkFace, loadFaces, type PrintBatchOptions } from '@jiandu/batch';
import type { FormWarning } from '@jiandu/codegen';
import { given, type Office } from '@jiandu/model';
import {
  type AttachedData,
  attachedData,
  type Format,
  formats,
  layOutPaper,
  type PaperScript,
  writePaper,
} from '@jiandu/paper';
import type { Registration } from '@jiandu/sheet';
import { resolveScript, type Script } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type OpenedForm, openForm } from '../open-form.ts';
import { pickOption } from '../pick-option.ts';
import { folderOf, readOffice } from '../read-office.ts';
import { readPictures } from '../read-pictures.ts';
import type { ReadCommand } from '../read-records.ts';
import { readStock, refuseStock, warnUnnamed } from '../read-stock.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';
import { printNumbers } from './print-numbers.ts';
import { printRecords } from './print-records.ts';

/** Options of `jiandu print`. */
export interface PrintCommand extends ReadCommand {
  readonly form: string;
  readonly records?: string;
  readonly script: string;
  readonly format: string;
  readonly face?: string;
  /** For both sides of a sheet: backs are mirrored. */
  readonly duplex?: boolean;
  /** A QR code with form, version, number and digest. */
  readonly qr?: boolean;
  /** The office's printer for an overlay. */
  readonly printer?: string;
  /** Of an overlay: millimetres to the right and down, as `1.5,-2`. */
  readonly offset?: string;
  readonly scale?: string;
  /** Scans of the stock, with commas between. */
  readonly stock?: string;
  /** Of a fillable paper: nothing but its fields may be changed. */
  readonly protect?: boolean;
  readonly until?: string;
  readonly variant?: string;
  readonly office?: string;
  readonly region?: string;
  /** Files of rare characters, with commas between. */
  readonly rareFont?: string;
  /** A folder of pictures that records name: signatures. */
  readonly pictures?: string;
  readonly out: string;
  readonly draft?: boolean;
  readonly copy?: string;
  readonly customerCopy?: boolean;
  /** A file for each record, one of all, or both. */
  readonly output?: string;
  /** How files are named. */
  readonly name?: string;
  /** What rejected records of a table are given back as. */
  readonly rejected?: string;
  /** The data inside of a filled PDF. */
  readonly data?: string;
  /** How many numbered blank forms. */
  readonly count?: string;
  /** Their numbers, the first in braces. */
  readonly number?: string;
}

/** What a printing needs besides its command. */
export interface PrintJob {
  readonly command: PrintCommand;
  readonly opened: OpenedForm;
  readonly office: Office;
  readonly script: PaperScript;
  readonly formats: readonly Format[];
  readonly output: NonNullable<PrintBatchOptions['output']>;
  readonly data: AttachedData;
  /** The logo, and what records name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Of an overlay. */
  readonly registration?: Registration;
  readonly stock?: readonly Uint8Array[];
}

/** Prints blank forms, or every record of a file; a record with errors is left out unless `--draft` asks for it. */
export async function print(command: PrintCommand, terminal: Terminal): Promise<ExitCode> {
  const { records, face } = command;
  const job = await prepare(command, terminal);
  if (records !== undefined && face === 'blank') {
    throw new UsageError('records-unused', `a blank paper shows no records: leave out ${records} or --face.`);
  }
  if (records !== undefined) return printRecords(job, records, terminal);
  if (face === 'overlay')
    throw new UsageError('no-records', 'an overlay is of a record: jiandu print <form> <records> --face overlay.');
  if (command.count !== undefined || command.number !== undefined) {
    if (face !== undefined && face !== 'blank')
      throw new UsageError('unknown-face', 'numbered forms are blank: leave out --face.');
    return printNumbers(job, terminal);
  }
  if (face !== 'filled') return printBlank(job, face === 'fillable' ? 'fillable' : 'blank', terminal);
  throw new UsageError('no-records', 'a filled paper needs records: jiandu print <form> <records>.');
}

async function printBlank(
  { command, opened, office, script, formats, files: pictures }: PrintJob,
  face: 'blank' | 'fillable',
  terminal: Terminal,
): Promise<ExitCode> {
  const { form } = opened;
  const { out, until, variant, copy, customerCopy, qr, duplex } = command;
  const faces = await loadFaces(office, folderOf(command.office));
  const laid = layOutPaper(form, undefined, {
    script,
    face,
    office,
    faces,
    ...given({ until, variant, copy, customerCopy, duplex, code: qr }),
    files: pictures,
  });
  const { form: id, version, stages } = form.model;
  const filing = {
    form: id,
    version,
    stage: stages[0]?.id ?? '',
    record: {},
    ...given({ variant }),
  };
  const means =
    face === 'fillable' ? { attach: { model: form.model, office, filing }, protect: command.protect === true } : {};
  const files: string[] = [];
  for (const format of formats) {
    for (const { suffix, content } of await writePaper({ ...laid, ...means }, format, faces)) {
      const path = join(out, form.model.form, `${face}.${script}${suffix}.${format}`);
      await writeWhole(path, content);
      files.push(path);
    }
  }
  for (const file of files) terminal.line(file);
  terminal.json({ papers: [{ name: face, files }] });
  return exitCodes.ok;
}

async function prepare(command: PrintCommand, terminal: Terminal): Promise<PrintJob> {
  const script = command.script === 'bilingual' ? 'bilingual' : resolveScript(command.script);
  if (script === undefined)
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans, zh-Hant or bilingual.`);
  if (command.face !== undefined && !faces.includes(command.face)) {
    throw new UsageError('unknown-face', `no face "${command.face}": use ${faces.join(', ')}.`);
  }
  const data = pickOption('data', command.data, attachedData);
  const output = pickOption('output', command.output, ['separate', 'merged', 'both']);
  if (output === 'merged' && command.data !== undefined && data !== 'none') {
    throw new UsageError('data-unused', 'a merged PDF carries no data: leave out --data, or use --output both.');
  }
  const wanted = command.format.split(',').map((name) => {
    const format = formats.find((known) => known === name.trim());
    if (format === undefined) throw new UsageError('unknown-format', `no format "${name}": use ${formats.join(', ')}.`);
    return format;
  });
  const [opened, office] = await Promise.all([openForm(command.form), readPrintingOffice(command)]);
  checkFace({ face: command.face ?? 'filled', formats: wanted, output });
  checkNames(command, opened);
  warn(opened.warnings, script, terminal);
  const files = await readPictures(office, command);
  const overlaid = command.face === 'overlay' ? await readStock(command, office) : refuseStock(command);
  if (command.face === 'overlay') warnUnnamed(office, terminal);
  return { command, opened, office, script, formats: [...new Set(wanted)], output, data, files, ...overlaid };
}

/** The office, with the fonts of rare characters that the command names. */
async function readPrintingOffice({ office: path, region, rareFont }: PrintCommand): Promise<Office> {
  const office = await readOffice(path, region);
  const rare = (rareFont?.split(',') ?? []).map((file) => ({ path: resolve(file.trim()), rare: true }));
  return rare.length === 0 ? office : { ...office, fonts: [...(office.fonts ?? []), ...rare] };
}

function checkNames({ until, variant, copy }: PrintCommand, { form: { model } }: OpenedForm): void {
  if (until !== undefined && !model.stages.some((stage) => stage.id === until)) {
    throw new UsageError(
      'unknown-stage',
      `${model.form} has no stage "${until}": use ${model.stages.map((stage) => stage.id).join(', ')}.`,
    );
  }
  if (variant !== undefined && !model.variants.some((known) => known.id === variant)) {
    const known = model.variants.map(({ id }) => id).join(', ');
    const cure = known === '' ? 'it has no variants' : `use ${known}`;
    throw new UsageError('unknown-variant', `${model.form} has no variant "${variant}": ${cure}.`);
  }
  const copies = model.paper?.copies?.map(({ id }) => id) ?? [];
  if (copy !== undefined && !copies.includes(copy)) {
    const cure = copies.length === 0 ? 'it is not printed in copies' : `use ${copies.join(', ')}`;
    throw new UsageError('unknown-copy', `${model.form} has no copy "${copy}": ${cure}.`);
  }
}

const faces = ['blank', 'filled', 'fillable', 'overlay'];

const warningsShown = 3;

/** Says which words a paper will have to take from the other script. */
function warn(warnings: readonly FormWarning[], printed: PaperScript, terminal: Terminal): void {
  const isPrinted = (script: Script | undefined) =>
    script === undefined || printed === 'bilingual' || script === printed;
  const missing = warnings.filter(({ code, script }) => code === 'words' && isPrinted(script));
  for (const { message } of missing.slice(0, warningsShown)) terminal.error(`⚠ ${message}`);
  const more = missing.length - warningsShown;
  if (more > 0) terminal.error(`⚠ and ${more} more: see jiandu check.`);
}

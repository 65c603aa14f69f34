import { readFileSync } from 'node:fs';
import { given } from '@jiandu/model';
import { pickWords, resolveScript, type Script } from '@jiandu/text';
import { cac } from 'cac';
import { bundle } from './commands/bundle.ts';
import { calibrate } from './commands/calibrate.ts';
import { check } from './commands/check.ts';
import { dev } from './commands/dev.ts';
import { examples } from './commands/examples.ts';
import { fonts } from './commands/fonts.ts';
import { generate } from './commands/generate.ts';
import { list } from './commands/list.ts';
import { createForm } from './commands/new.ts';
import { next } from './commands/next.ts';
import { readPaper } from './commands/read.ts';
import { sheet } from './commands/sheet.ts';
import { validate } from './commands/validate.ts';
import { describeErrors } from './describe-errors.ts';
import { type Options, readingOptions } from './describe-options.ts';
import { describePrint } from './describe-print.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { guardProcess } from './guard-process.ts';
import { markNumbers, readOptions, unmark } from './read-arguments.ts';
import { openTerminal, type Streams, type Terminal } from './terminal.ts';

/** Runs `jiandu` with the arguments after its name, and gives the exit code. Never throws, never exits. */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const terminal = openTerminal(streams, { json: argv.includes('--json') });
  const program = describeProgram(terminal);
  try {
    program.parse(['node', 'jiandu', ...markNumbers(argv)], { run: false });
    if (program.options.help === true || program.options.version === true) return exitCodes.ok;
    if (program.matchedCommand === undefined) {
      const [name] = program.args.map(unmark);
      const fault = name === undefined ? 'jiandu needs a command' : `no command "${name}"`;
      const message = `${fault}: see jiandu --help.`;
      terminal.error(message);
      terminal.json({ ok: false, errors: [{ code: 'no-command', message }] });
      return exitCodes.wrongUse;
    }
    program.args = program.args.map(unmark);
    program.options = readOptions(program.options);
    return await program.runMatchedCommand();
  } catch (error) {
    const errors = describeErrors(error, program.matchedCommandName);
    const script = spokenScript(program);
    for (const { message, words } of errors) {
      terminal.error(`jiandu: ${words && script ? pickWords(words, script) : message}`);
    }
    terminal.json({ ok: false, errors });
    if (process.env.JIANDU_TRACE !== undefined && error instanceof Error) terminal.error(error.stack ?? '');
    return exitCodes.wrongUse;
  }
}

/** The script of whoever the command is for: those of offices have one, those of developers speak English. */
function spokenScript({ matchedCommand, options }: ReturnType<typeof cac>): Script | undefined {
  if (!matchedCommand?.hasOption('script')) return undefined;
  const regional = /^(?:TW|HK)$/i.test(String(options.region)) ? 'zh-Hant' : 'zh-Hans';
  return resolveScript(String(options.script ?? '')) ?? regional;
}

/** Runs `jiandu` as the process that it is: with its arguments and streams, to its exit code. */
export async function start(): Promise<void> {
  const { stdout, stderr } = process;
  const { holdStop, stopCode } = guardProcess(process);
  const code = await run(process.argv.slice(2), { stdout, stderr, holdStop });
  process.exitCode = stopCode() ?? code;
}

function describeProgram(terminal: Terminal) {
  const program = cac('jiandu');
  program.option('--json', 'one JSON result on standard output');
  program.command('list', 'list the catalogue').action(() => list(terminal));
  program
    .command('new <folder>', 'make a form folder, also from a list of fields')
    .option('--from <csv>', 'fields: label, kind, required, length, options, unit, hint, stage, name')
    .option('--title <words>', 'the title of the form')
    .action((folder: string, { from, title }: Options) => createForm({ folder, ...given({ from, title }) }, terminal));
  program
    .command('check [folder]', 'check form folders and their examples')
    .option('--strict', 'both scripts, all four examples, every field on paper')
    .action((folder: string | undefined, { strict }: Options) =>
      check({ folder: folder ?? 'schemas', strict: strict === true }, terminal),
    );
  program
    .command('generate <schemas>', 'write types, validators, models and components')
    .option('--out <folder>', 'where to')
    .action((schemas: string, { out }: Options) => generate({ schemas, ...given({ out }) }, terminal));
  program
    .command(
      'bundle [forms]',
      'write a static folder with the form element: ids with commas between, or a schemas folder',
    )
    .option('--paper', 'with the element that shows and prints papers, its worker and fonts')
    .option('--office <file>', 'office.json: its own fonts too')
    .option('--out <folder>', 'where to', { default: 'out' })
    .action((forms: string | undefined, { out, paper, office }: Options) =>
      bundle({ out: out ?? 'out', paper: paper === true, ...given({ forms, office }) }, terminal),
    );
  program
    .command('fonts [forms]', 'write the folder from which a browser fetches the fonts that it prints with, in pieces')
    .option('--office <file>', 'office.json: its own fonts too')
    .option('--out <folder>', 'where to', { default: 'out/fonts' })
    .action((forms: string | undefined, { out, office }: Options) =>
      fonts({ out: out ?? 'out/fonts', ...given({ forms, office }) }, terminal),
    );
  program
    .command('validate <form> <records>', 'judge the records of a .csv, .xlsx, .json or .jsonl file')
    .option('--script <script>', 'of the problems', { default: 'zh-Hans' })
    .option('--stage <stage>', 'the stage that the records are at')
    .option('--variant <variant>', 'a variant of the form')
    .option('--office <file>', 'office.json')
    .option('--region <region>', 'CN, TW or HK')
    .option(...readingOptions.encoding)
    .option(...readingOptions.map)
    .option(...readingOptions.sheet)
    .action((form: string, records: string, options: Options) => {
      const { script, stage, variant, office, region, encoding, map, sheet } = options;
      const optional = given({ stage, variant, office, region, encoding, map, sheet });
      return validate({ form, records, script: script ?? 'zh-Hans', ...optional }, terminal);
    });
  program
    .command('dev <folder>', 'show the forms of a folder as form and paper, again with every save')
    .option('--port <port>', 'of the page; default: 4680, or any that is free')
    .option('--office <file>', 'office.json')
    .action((folder: string, { port, office }: Options) => dev({ folder, ...given({ port, office }) }, terminal));
  describeRead(program, terminal);
  describeNext(program, terminal);
  describePrint(program, terminal);
  program
    .command('sheet <form>', 'write a workbook to fill in, whose rows can be printed')
    .option('--out <file>', 'the .xlsx file; default: named as the form')
    .option('--script <script>', 'of its heads', { default: 'zh-Hans' })
    .option('--office <file>', 'office.json')
    .option('--region <region>', 'CN, TW or HK')
    .action((form: string, { out, script, office, region }: Options) =>
      sheet({ form, script: script ?? 'zh-Hans', ...given({ out, office, region }) }, terminal),
    );
  program
    .command('calibrate', 'print the page that tells how pre-printed stock lies in a printer')
    .option('--printer <name>', 'with the setting of a printer of the office')
    .option('--offset <millimetres>', 'with a setting: to the right and down, as 1.5,-2')
    .option('--scale <factor>', 'with a setting: as 1.003')
    .option('--page <name>', "of the stock: a4-table, continuous-half …; default: the office's")
    .option('--script <script>', 'zh-Hans or zh-Hant; default: the first of the office')
    .option('--office <file>', 'office.json')
    .option('--region <region>', 'CN, TW or HK')
    .option('--out <folder>', 'where to', { default: 'out' })
    .action(({ out, ...options }: Options) => {
      const { printer, offset, scale, page, script, office, region } = options;
      return calibrate(
        { out: out ?? 'out', ...given({ printer, offset, scale, page, script, office, region }) },
        terminal,
      );
    });
  program
    .command('examples', 'print every example of the catalogue, with a page to browse them')
    .option('--out <folder>', 'where to', { default: 'out' })
    .action(({ out }: Options) => examples({ out: out ?? 'out' }, terminal));
  program.help();
  program.version(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
  return program;
}

function describeRead(program: ReturnType<typeof cac>, terminal: Terminal): void {
  program
    .command('read <file>', 'read the filing back from a filled or fillable paper (.docx, .pdf)')
    .option('--form <form>', 'the form, where it is none of the catalogue: its folder or schema file')
    .option('--paper <number>', 'which paper of a merged PDF, from 1')
    .option('--pictures <folder>', 'where to write the pictures that were put into a Word document: signatures')
    .option('--script <script>', 'of the problems; default: the first of the office')
    .option('--office <file>', 'office.json')
    .option('--region <region>', 'CN, TW or HK')
    .action((file: string, { form, script, office, region, paper, pictures }: Options) =>
      readPaper({ file, ...given({ form, script, office, region, paper, pictures }) }, terminal),
    );
}

function describeNext(program: ReturnType<typeof cac>, terminal: Terminal): void {
  program
    .command('next <form> <record>', 'begin the next form from a finished record, so that nothing is typed twice')
    .option('--to <form>', 'the next form')
    .option('--row <number>', 'the row that it is about, from 1')
    .option('--into <record>', 'a record of the next form already begun, which keeps what it says')
    .option('--out <file>', 'where to; default: standard output')
    .option('--script <script>', 'of the problems', { default: 'zh-Hans' })
    .option('--office <file>', 'office.json')
    .option('--region <region>', 'CN, TW or HK')
    .action((form: string, record: string, { to, row, into, out, script, office, region }: Options) =>
      next({ form, record, script: script ?? 'zh-Hans', ...given({ to, row, into, out, office, region }) }, terminal),
    );
}

import { given } from '@jiandu/model';
import type { cac } from 'cac';
import { print } from './commands/print.ts';
import { type Options, readingOptions } from './describe-options.ts';
import type { Terminal } from './terminal.ts';

/** Describes `jiandu print`, the command with most options. */
export function describePrint(program: ReturnType<typeof cac>, terminal: Terminal): void {
  program
    .command('print <form> [records]', 'print blank forms, or the records of a .csv, .xlsx, .json or .jsonl file')
    .option('--script <script>', 'zh-Hans, zh-Hant or bilingual', { default: 'zh-Hans' })
    .option('--format <formats>', 'pdf, docx, svg; several with commas', { default: 'pdf' })
    .option(
      '--face <face>',
      'blank, filled, fillable (pdf, docx) or overlay (pdf, svg); filled where there are records',
    )
    .option('--printer <name>', 'of an overlay: how the paper lies in one of the printers of the office')
    .option('--offset <millimetres>', 'of an overlay: to the right and down, as 1.5,-2; --office is that of the stock')
    .option('--scale <factor>', 'of an overlay: as 1.003')
    .option('--stock <scans>', 'of an overlay: PNG or JPEG of each page of the stock, under its SVG')
    .option('--protect', 'of a fillable Word document: nothing but its fields may be changed')
    .option('--until <stage>', 'the last finished stage; later ones keep room to write')
    .option('--variant <variant>', 'a variant of the form')
    .option('--office <file>', 'office.json')
    .option('--region <region>', 'CN, TW or HK')
    .option('--rare-font <files>', 'TrueType fonts of rare characters; several with commas')
    .option('--pictures <folder>', 'PNG and JPEG files that records name without their ending: signatures')
    .option('--out <folder>', 'where to', { default: 'out' })
    .option('--draft', 'print records with errors too, with a mark')
    .option('--copy <copy>', 'one copy of a form that has several; default: all')
    .option('--customer-copy', "leave out the office's own parts")
    .option(
      '--data <data>',
      'inside of the filled PDF of a record: all, public (neither sensitive nor internal) or none',
    )
    .option('--duplex', 'for both sides of a sheet: on backs the binding edge is at the right')
    .option('--qr', 'with a QR code: form, version, number, and digest of the record')
    .option('--count <count>', 'so many blank forms in one PDF, each with its --number')
    .option('--number <pattern>', 'their numbers, the first in braces: "TS-{0001}"')
    .option('--output <output>', 'separate (a file for each record), merged (one PDF of all) or both')
    .option('--name <pattern>', 'how files are named, by fields: "{number}-{customer}"')
    .option('--rejected <format>', 'what rejected rows are given back as: xlsx or csv')
    .option(...readingOptions.encoding)
    .option(...readingOptions.map)
    .option(...readingOptions.sheet)
    .action((form: string, records: string | undefined, options: Options) => {
      const { script, format, face, until, variant, office, region, out, draft, copy, customerCopy, data } = options;
      const { output, name, rejected, encoding, map, sheet, rareFont, pictures, protect, count, number } = options;
      const { printer, offset, scale, stock, qr, duplex } = options;
      const reading = { encoding, map, sheet };
      const printing = {
        face,
        protect,
        until,
        variant,
        draft,
        copy,
        customerCopy,
        data,
        output,
        name,
        rejected,
        count,
        number,
        printer,
        offset,
        scale,
        stock,
        qr,
        duplex,
      };
      const optional = given({ records, office, region, rareFont, pictures, ...printing, ...reading });
      return print(
        { form, script: script ?? 'zh-Hans', format: format ?? 'pdf', out: out ?? 'out', ...optional },
        terminal,
      );
    });
}

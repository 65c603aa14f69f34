import { type Form, given } from '@jiandu/model';
import { type Laying, type PaperOptions, sheetScripts, writeCode } from '@jiandu/paper';
import { streamPdf } from '@jiandu/pdf/press';
import { layOutNumbered } from '@jiandu/sheet';

/**
 * Prints blank forms, each with its own number in the place of a record's, into one PDF that comes in chunks.
 * Throws a `PaperError` where the form has no place for a number.
 */
export async function* printNumbered(
  form: Form,
  numbers: Iterable<string>,
  {
    script,
    office,
    faces,
    variant,
    copy,
    customerCopy,
    files,
    code,
  }: Omit<PaperOptions, 'face'> & Pick<Laying, 'faces'>,
): AsyncGenerator<Uint8Array> {
  const sheets = layOutNumbered(form.model, numbers, {
    faces,
    office,
    face: 'blank',
    scripts: sheetScripts(script, office),
    ...given({ variant, copy, customerCopy, files }),
    ...(code && { codeOf: (number: string) => writeCode(form.model, { variant, number }) }),
  });
  yield* streamPdf(papersOf(sheets, files), { faces });
}

function* papersOf(sheets: ReturnType<typeof layOutNumbered>, files: PaperOptions['files']) {
  for (const sheet of sheets) yield { sheet, files };
}

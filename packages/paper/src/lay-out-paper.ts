import type { Attachment } from '@jiandu/docx';
import type { Faces } from '@jiandu/fonts';
import type { Filing, Form, RecordData } from '@jiandu/model';
import { type Files, layOut, type Sheet } from '@jiandu/sheet';
import type { PaperOptions } from './paper-options.ts';
import { type PreparedPaper, preparePaper } from './prepare-paper.ts';

/** A paper with the filing that it shows. */
export interface LaidPaper {
  readonly sheet: Sheet;
  readonly filing?: Filing;
  /** What a Word document, or a fillable PDF, carries to be read back. */
  readonly attach?: Attachment;
  /** Of a fillable document: nothing but its fields may be changed. */
  readonly protect?: boolean;
  /** The pictures that the sheet names. */
  readonly files?: Files;
}

/** Lays a record out, or a blank form, for one office. */
export function layOutPaper(
  form: Form,
  record: RecordData | undefined,
  { faces, ...options }: PaperOptions & { readonly faces: Faces },
): LaidPaper {
  return layPrepared(preparePaper(form, record, options), faces);
}

/** Lays out what was put together before, here or in another thread. */
export function layPrepared({ model, record, layout, filing, files }: PreparedPaper, faces: Faces): LaidPaper {
  const sheet = layOut(model, record, { ...layout, faces });
  const attached = filing && { filing, attach: { model, office: layout.office, filing } };
  return { sheet, ...attached, ...(files && { files }) };
}

import type { Attachment } from '@jiandu/docx';
import type { Faces } from '@jiandu/fonts';
import type { Filing, Form, RecordData } from '@jiandu/model';
import { compileOverlay, compilePlate, type Files, type Plate, type Sheet } from '@jiandu/sheet';
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
  /** Scans of the stock of an overlay, under what is drawn and never in what is printed. */
  readonly stock?: readonly Uint8Array[];
}

/** What papers are laid out with. */
export interface Laying {
  readonly faces: Faces;
  /** What was compiled for earlier papers of the same form, office and options; grows by variant and face. */
  readonly plates?: Map<string, Plate>;
}

/** Lays a record out, or a blank form, for one office. */
export function layOutPaper(
  form: Form,
  record: RecordData | undefined,
  { faces, plates, ...options }: PaperOptions & Laying,
): LaidPaper {
  return layPrepared(preparePaper(form, record, options), { faces, ...(plates && { plates }) });
}

/** Lays out what was put together before, here or in another thread. */
export function layPrepared(prepared: PreparedPaper, { faces, plates }: Laying): LaidPaper {
  const { model, record, layout, own, filing, overlay } = prepared;
  // Where values go on stock is compiled for one printer.
  const name = `${overlay ? `overlay ${JSON.stringify(overlay)}` : layout.face} ${layout.variant ?? ''}`;
  const plate = plates?.get(name) ?? compile(prepared, faces);
  plates?.set(name, plate);
  const attached = filing && { filing, attach: { model, office: layout.office, filing } };
  return { sheet: plate.layOut(record, own), ...attached, ...(own.files && { files: own.files }) };
}

function compile({ model, layout, overlay }: PreparedPaper, faces: Faces): Plate {
  const { face, ...rest } = layout;
  return overlay
    ? compileOverlay(model, { ...rest, ...overlay, faces })
    : compilePlate(model, { ...rest, face, faces });
}

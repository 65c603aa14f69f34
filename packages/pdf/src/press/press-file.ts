import type { Faces } from '@jiandu/fonts';
import type { Filing } from '@jiandu/model';
import type { Files, Page, Sheet } from '@jiandu/sheet';
import type { Attachment } from '@jiandu/sheet/spots';
import { type Attachments, createAttachments } from './attachments.ts';
import { type Bookmarks, createBookmarks } from './bookmarks.ts';
import { writeColorProfile } from './color-profile.ts';
import { deflate } from './deflate.ts';
import { openFields, type SheetFields } from './fields/open-fields.ts';
import { paintFields } from './fields/paint-fields.ts';
import { createFormFields, type FormFields } from './fields/write-fields.ts';
import { createKnownPaints, type KnownPaints, type Painted } from './known-paints.ts';
import { maker, writeMetadata } from './metadata.ts';
import { boxProperties } from './paint-cell.ts';
import { paintFixed, paintPictures, paintValues } from './paint-page.ts';
import { dateString, numeral, refer, referAll, textString, toBytes } from './pdf-syntax.ts';
import { createPdfWriter, type PdfWriter } from './pdf-writer.ts';
import { createFileFonts, type FileFonts } from './press-fonts.ts';
import { createPressPictures, type OpenPictures } from './press-pictures.ts';
import { growStructure, type Structure } from './structure.ts';
import { growPageTree } from './trees.ts';

/** A paper to print: a sheet, the pictures that it names, and the filing that is attached as data. */
export interface Paper {
  readonly sheet: Sheet;
  readonly files?: Files | undefined;
  readonly filing?: Filing | undefined;
  /** What a fillable paper is read back by; it needs it. Its filing is attached. */
  readonly attach?: Attachment | undefined;
}

/** What a file is printed with. */
export interface FileOptions {
  readonly faces: Faces;
  readonly date: Date;
  /** Whether several papers come. */
  readonly isMerged: boolean;
}

/** A file that grows by a paper at a time. */
export interface PressFile {
  readonly writer: PdfWriter;
  readonly add: (paper: Paper) => Promise<void>;
  readonly finish: () => void;
}

export function createPressFile({ faces, date, isMerged }: FileOptions): PressFile {
  const writer = createPdfWriter();
  const fonts = createFileFonts(faces, writer);
  const parts: Parts = {
    writer,
    fonts,
    fields: createFormFields({ writer, fonts, isMerged }),
    tree: growPageTree(writer),
    structure: growStructure(writer),
    resources: createResources(writer, fonts),
    shared: createShared(writer),
    known: createKnownPaints(),
  };
  const pictures = createPressPictures(writer);
  const attachments = createAttachments(writer, date);
  const bookmarks = createBookmarks(writer);
  let first: Sheet | undefined;
  let [hasData, isFillable] = [false, false];
  return {
    writer,
    add: async ({ sheet, files, filing, attach }) => {
      await fonts.open(sheet);
      const fields = sheet.face === 'fillable' ? openFields(sheet, attach) : undefined;
      const pages = writePages(sheet, await pictures.open(sheet, files), { ...parts, ...(fields && { own: fields }) });
      bookmarks.add(sheet, pages);
      if (fields) attachments.add(fields.filing, fields.places);
      else if (filing) attachments.add(filing);
      hasData ||= filing !== undefined;
      isFillable ||= fields !== undefined;
      first ??= sheet;
    },
    finish: () => {
      if (first)
        writeEnd(first, {
          ...parts,
          attachments,
          bookmarks,
          date,
          ...(isFillable ? {} : { archive: hasData ? 3 : 2 }),
        });
    },
  };
}

interface Parts {
  readonly writer: PdfWriter;
  readonly fonts: FileFonts;
  readonly tree: ReturnType<typeof growPageTree>;
  readonly structure: Structure;
  readonly fields: FormFields;
  /** The resources of pages without pictures. */
  readonly resources: () => number;
  readonly shared: (content: string) => number;
  readonly known: KnownPaints;
}

function createResources(writer: PdfWriter, fonts: FileFonts): Parts['resources'] {
  let id: number | undefined;
  return () => {
    if (id !== undefined) return id;
    id = writer.allocate();
    writer.put(id, resourcesOf(fonts));
    return id;
  };
}

/** What content streams name, besides pictures the same on all pages. */
function resourcesOf(fonts: FileFonts, pictures = ''): string {
  return `<</Font ${refer(fonts.dictionary)}${boxProperties}${pictures}>>`;
}

/** So many streams are remembered: enough for the pages of a few forms, and no more for many papers than for one. */
const mostShared = 64;

/** Writes each content once, for all papers that say it; the last ones are remembered. */
function createShared(writer: PdfWriter): Parts['shared'] {
  const known = new Map<string, number>();
  return (content) => {
    const id = known.get(content) ?? writer.allocate();
    if (!known.delete(content)) writer.putStream(id, '', toBytes(content));
    known.set(content, id);
    const [oldest] = known.keys();
    if (known.size > mostShared && oldest !== undefined) known.delete(oldest);
    return id;
  };
}

/** Writes the pages of a sheet and gives their objects: first what the form says on all of them, then the record. */
function writePages(
  sheet: Sheet,
  pictures: OpenPictures,
  parts: Parts & { readonly own?: SheetFields },
): readonly number[] {
  const { writer, fonts, structure, known, own: form } = parts;
  const paints = { fonts, known, picture: pictures.paint };
  const fixed = sheet.pages.map((page) => paintFixed(page, sheet.nodes, paints));
  const tagged = sheet.pages.map((page, index) => {
    const own = fixed[index] as Painted;
    const under = paintPictures(page, sheet.nodes, paints, own.marked.length);
    const before = [...own.marked, ...under.marked];
    const values = form
      ? paintFields(page, sheet.nodes, paints, { ...form, from: before.length })
      : { ...paintValues(page, sheet.nodes, paints, before.length), fields: [] };
    const [id, ...fields] = [writer.allocate(), ...values.fields.map(writer.allocate)] as [number, ...number[]];
    const contents = { pictures: under.content, fixed: own.content, values: values.content };
    writePage(id, page, { ...contents, fields }, pictures, parts);
    const placed = values.fields.map((field, at) => ({ ...field, id: fields[at] as number }));
    return { id, height: page.height, marked: [...before, ...values.marked], fields: placed };
  });
  if (form) {
    const widgets = tagged.flatMap((page) =>
      page.fields.map((field) => ({ ...field, page, key: structure.nextKey() })),
    );
    parts.fields.add({ ...form, widgets });
  }
  structure.addPaper(sheet, tagged);
  return tagged.map(({ id }) => id);
}

interface Contents {
  readonly pictures: string;
  readonly fixed: string;
  readonly values: string;
  /** The form fields of the page, in reading order. */
  readonly fields: readonly number[];
}

function writePage(id: number, page: Page, contents: Contents, pictures: OpenPictures, parts: Parts): void {
  const { writer, fonts, tree, structure, shared } = parts;
  const streams = [contents.pictures, contents.fixed].filter((content) => content !== '').map(shared);
  if (contents.values !== '') {
    const own = writer.allocate();
    writer.putStream(own, '', toBytes(contents.values));
    streams.push(own);
  }
  const box = `/MediaBox[0 0 ${numeral(page.width / 20)} ${numeral(page.height / 20)}]`;
  const drawn = pictures.resourcesOf(page.marks);
  const resources = `/Resources ${drawn === '' ? refer(parts.resources()) : resourcesOf(fonts, drawn)}`;
  const links = `/Parent ${refer(tree.parent())}/StructParents ${structure.nextKey()}/Tabs/S`;
  const annotations = contents.fields.length > 0 ? `/Annots[${referAll(contents.fields)}]` : '';
  writer.put(id, `<</Type/Page${links}${box}${resources}${annotations}/Contents[${referAll(streams)}]>>`);
  tree.add(id);
}

/** The same in all files. */
let packedProfile: Uint8Array | undefined;

function packProfile(): Uint8Array {
  packedProfile ??= deflate(writeColorProfile());
  return packedProfile;
}

interface Ending extends Parts {
  readonly attachments: Attachments;
  readonly bookmarks: Bookmarks;
  readonly date: Date;
  readonly archive?: 2 | 3;
}

/** What can only be said when all papers are known: fonts, trees, and the file about itself. */
function writeEnd({ title, form, version, scripts }: Sheet, ending: Ending): void {
  const { writer, fonts, tree, structure, attachments, bookmarks, date, archive } = ending;
  const [language] = scripts;
  const interactive = ending.fields.finish();
  fonts.finish();
  tree.finish();
  structure.finish();
  const data = attachments.finish();
  const outline = bookmarks.finish();
  const [catalog, info, metadata, profile] = [0, 1, 2, 3].map(writer.allocate) as [number, number, number, number];
  const about = writeMetadata({ title, language, form, version, date, ...(archive && { archive }) });
  writer.putPlain(metadata, '/Type/Metadata/Subtype/XML', new TextEncoder().encode(about));
  writer.putPacked(profile, '/N 3/Alternate/DeviceRGB', packProfile());
  const day = dateString(date);
  const made = `/Creator(${maker})/Producer(${maker})/CreationDate${day}/ModDate${day}`;
  writer.put(info, `<</Title${textString(title)}${made}>>`);
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${refer(profile)}>>`;
  writer.put(
    catalog,
    `<</Type/Catalog/Pages ${refer(tree.root)}/Lang(${language})/MarkInfo<</Marked true>>/StructTreeRoot ${refer(structure.root)}` +
      `/Metadata ${refer(metadata)}/OutputIntents[${intent}]/ViewerPreferences<</DisplayDocTitle true>>` +
      `${outline ? `/Outlines ${refer(outline)}` : ''}${data}${interactive}>>`,
  );
  writer.finish({ catalog, info });
}

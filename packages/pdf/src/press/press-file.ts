import type { Faces } from '@jiandu/fonts';
import { type Attachments, createAttachments } from './attachments.ts';
import { type Bookmarks, createBookmarks } from './bookmarks.ts';
import { writeColorProfile } from './color-profile.ts';
import { type Deflate, deflate } from './deflate.ts';
import { createFormFields, type FormFields } from './fields/write-fields.ts';
import { createFileFonts, type FileFonts } from './file-fonts.ts';
import { maker, writeMetadata } from './metadata.ts';
import { boxProperties } from './paint-cell.ts';
import { dateString, numeral, refer, referAll, textString, toBytes } from './pdf-syntax.ts';
import { createPdfWriter, type PdfWriter } from './pdf-writer.ts';
import { createPressPictures, type OpenPictures } from './press-pictures.ts';
import type { PageShape, PressedPage, PressedPaper } from './pressed-paper.ts';
import { growStructure, type Structure } from './structure.ts';
import { growPageTree } from './trees.ts';

/** What a file is printed with. */
export interface FileOptions {
  readonly faces: Faces;
  readonly date: Date;
  /** Whether several papers come. */
  readonly isMerged: boolean;
  readonly deflate: Deflate;
}

/** A file that grows by a paper at a time. */
export interface PressFile {
  readonly writer: PdfWriter;
  readonly add: (paper: PressedPaper) => Promise<void>;
  readonly finish: () => Promise<void>;
}

export function createPressFile({ faces, date, isMerged, deflate: pack }: FileOptions): PressFile {
  const writer = createPdfWriter(pack);
  const fonts = createFileFonts(faces, writer);
  const parts: Parts = {
    writer,
    fonts,
    fields: createFormFields({ writer, dictionary: fonts.dictionary, isMerged }),
    tree: growPageTree(writer),
    structure: growStructure(writer),
    resources: createResources(writer, fonts),
    shared: createShared(writer),
  };
  const pictures = createPressPictures(writer);
  const attachments = createAttachments(writer, date);
  const bookmarks = createBookmarks(writer);
  let first: PressedPaper | undefined;
  let [hasData, isFillable] = [false, false];
  return {
    writer,
    add: async (paper) => {
      const { filing, fields, shape } = paper;
      for (const { texts } of [...shape.pages, ...paper.pages]) fonts.add(texts);
      bookmarks.add(paper, writePages(paper, await pictures.open(paper), parts));
      if (filing) attachments.add(filing, fields?.places);
      hasData ||= filing !== undefined;
      isFillable ||= fields !== undefined;
      first ??= paper;
    },
    finish: async () => {
      if (!first) return;
      const archive = isFillable ? {} : ({ archive: hasData ? 3 : 2 } as const);
      await writeEnd(first, { ...parts, attachments, bookmarks, date, ...archive });
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
  /** Writes a content stream that other pages have too; bytes are packed already. */
  readonly shared: (content: string | Uint8Array) => number;
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
  const nameOf = createNames();
  const known = new Map<string, number>();
  return (content) => {
    const name = typeof content === 'string' ? content : nameOf(content);
    const id = known.get(name) ?? writer.allocate();
    if (!known.delete(name)) {
      if (typeof content === 'string') writer.putStream(id, '', toBytes(content));
      else writer.putPacked(id, '', content);
    }
    known.set(name, id);
    const [oldest] = known.keys();
    if (known.size > mostShared && oldest !== undefined) known.delete(oldest);
    return id;
  };
}

/** Papers of other threads bring bytes of their own, which say the same. */
function createNames(): (bytes: Uint8Array) => string {
  const names = new WeakMap<Uint8Array, string>();
  return (bytes) => {
    const name = names.get(bytes) ?? bytes.reduce((all, byte) => all + String.fromCharCode(byte), '');
    names.set(bytes, name);
    return name;
  };
}

/** Writes the pages of a paper and gives their objects. */
function writePages(paper: PressedPaper, pictures: OpenPictures, parts: Parts): readonly number[] {
  const { writer, structure } = parts;
  const { shape, fields: form } = paper;
  const pages = paper.pages.map((page, index) => {
    const like = shape.pages[index] as PageShape;
    const [id, ...fields] = [writer.allocate(), ...page.fields.map(writer.allocate)] as [number, ...number[]];
    writePage({ id, fields }, page, like, pictures, parts);
    const placed = page.fields.map((field, at) => ({ ...field, id: fields[at] as number }));
    return { id, height: like.height, fields: placed };
  });
  if (form) {
    const widgets = pages.flatMap((page) => page.fields.map((field) => ({ ...field, page, key: structure.nextKey() })));
    parts.fields.add({ ...form, widgets });
  }
  structure.addPaper(shape, pages);
  return pages.map(({ id }) => id);
}

/** The objects of a page and, in reading order, of its form fields. */
interface PageObjects {
  readonly id: number;
  readonly fields: readonly number[];
}

/** First pictures, which lie under everything, then what the form says, then the record. */
function writePage(
  { id, fields }: PageObjects,
  page: PressedPage,
  { width, height, fixed }: PageShape,
  pictures: OpenPictures,
  parts: Parts,
): void {
  const { writer, fonts, tree, structure, shared } = parts;
  const under = pictures.paint(page, height);
  const streams = [under, fixed].filter(({ length }) => length > 0).map(shared);
  if (page.values.length > 0) {
    const own = writer.allocate();
    writer.putPacked(own, '', page.values);
    streams.push(own);
  }
  const box = `/MediaBox[0 0 ${numeral(width / 20)} ${numeral(height / 20)}]`;
  const drawn = pictures.resourcesOf(page);
  const resources = `/Resources ${drawn === '' ? refer(parts.resources()) : resourcesOf(fonts, drawn)}`;
  const links = `/Parent ${refer(tree.parent())}/StructParents ${structure.nextKey()}/Tabs/S`;
  const annotations = fields.length > 0 ? `/Annots[${referAll(fields)}]` : '';
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
async function writeEnd({ title, shape }: PressedPaper, ending: Ending): Promise<void> {
  const { form, version, scripts } = shape;
  const { writer, fonts, tree, structure, attachments, bookmarks, date, archive } = ending;
  const [language] = scripts;
  const interactive = ending.fields.finish();
  await fonts.finish();
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

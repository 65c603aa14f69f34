// The form as a Word template, as who fills templates in draws it in Word once: tags where its fields are.
import { type Attachment, printDocx } from '@jiandu/docx';
import { getAt, type RecordData } from '@jiandu/model';
import { layOut } from '@jiandu/sheet';
import { planSpots, type Spot } from '@jiandu/sheet/spots';
import { PatchType, patchDocument, TextRun } from 'docx';
import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { faces, form, layOptions, varyRecord } from './paper-rows.ts';

/** A template, and the fields whose tags stand in it: `f1` is the first. */
interface WordTemplate {
  readonly bytes: Uint8Array;
  readonly spots: readonly Spot[];
}

/** How each engine wants its tags. */
const tags = {
  docxtemplater: (n: number) => `{f${n}}`,
  docx: (n: number) => `{{f${n}}}`,
} as const;

const known = new Map<keyof typeof tags, Promise<WordTemplate>>();

function templateFor(engine: keyof typeof tags): Promise<WordTemplate> {
  const made = known.get(engine) ?? makeTemplate(tags[engine]);
  known.set(engine, made);
  return made;
}

/** The ruled form with its first record, each value of which becomes a tag. */
async function makeTemplate(tag: (n: number) => string): Promise<WordTemplate> {
  const record = varyRecord(0);
  const sheet = layOut(form.model, record, layOptions);
  const filing = { form: form.model.form, version: form.model.version, stage: 'fill', record };
  const attach: Attachment = { model: form.model, office: layOptions.office, filing };
  const parts = unzipSync(await printDocx(sheet, { faces, attach }));
  const { spots } = planSpots([sheet], attach).part;
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const tagged = xml.replace(
    /(<w:bookmarkStart w:id="(\d+)"[^>]*>)(.*?)(?=<w:bookmarkEnd w:id="\2"\/>)/gs,
    (_, start: string, n: string, said: string) => start + putTag(said, tag(Number(n))),
  );
  return { spots, bytes: zipSync({ ...parts, 'word/document.xml': strToU8(tagged) }) };
}

/** The first text of a place is its tag; what it said beside is gone. */
function putTag(said: string, tag: string): string {
  let isFirst = true;
  return said.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, () => {
    const text = isFirst ? tag : '';
    isFirst = false;
    return `<w:t>${text}</w:t>`;
  });
}

/** What stands in the place of each tag. */
function fill(spots: readonly Spot[], record: RecordData): Readonly<Record<string, string>> {
  const texts = spots.map(({ pointer, option }, index) => {
    const value = getAt(record, pointer);
    const isTicked = [value].flat().includes(option);
    return [`f${index + 1}`, option === undefined ? String(value ?? '') : isTicked ? '■' : '□'] as const;
  });
  return Object.fromEntries(texts);
}

/** The ruled form by docxtemplater. */
export async function writeByDocxtemplater(record: RecordData): Promise<Uint8Array> {
  const { bytes, spots } = await templateFor('docxtemplater');
  const document = new Docxtemplater(new PizZip(bytes));
  document.render(fill(spots, record));
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The ruled form by the templates of docx. */
export async function writeByDocxPatches(record: RecordData): Promise<Uint8Array> {
  const { bytes, spots } = await templateFor('docx');
  const texts = Object.entries(fill(spots, record));
  const patches = texts.map(([name, text]) => {
    return [name, { type: PatchType.PARAGRAPH, children: [new TextRun(text)] }] as const;
  });
  return patchDocument({ outputType: 'uint8array', data: bytes, patches: Object.fromEntries(patches) });
}

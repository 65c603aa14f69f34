import type { Filing } from '@jiandu/model';
import { dateString, refer, textString } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { growKeyTree } from './trees.ts';

/** The data inside of a file: the filings that its papers show (ISO 19005-3, annex E). */
export interface Attachments {
  /** `places` is how a paper that is filled in is read back. */
  readonly add: (filing: Filing, places?: object) => void;
  /** Writes what is left, and gives the entries of the catalogue; none where nothing is attached. */
  readonly finish: () => string;
}

const encoder = new TextEncoder();

export function createAttachments(writer: PdfWriter, date: Date): Attachments {
  const names = growKeyTree(writer, 'Names');
  const files: number[] = [];
  let papers = 0;
  const attach = (name: string, form: string, data: object) => {
    const bytes = encoder.encode(`${JSON.stringify(data, null, 2)}\n`);
    const [stream, file] = [writer.allocate(), writer.allocate()];
    const params = `/Params<</Size ${bytes.length}/ModDate${dateString(date)}>>`;
    writer.putStream(stream, `/Type/EmbeddedFile/Subtype/application#2Fjson${params}`, bytes);
    const says = `/F${textString(name)}/UF${textString(name)}/Desc${textString(form)}`;
    writer.put(file, `<</Type/Filespec${says}/AFRelationship/Data/EF<</F ${refer(stream)}/UF ${refer(stream)}>>>>`);
    names.add(textString(name), refer(file));
    files.push(file);
  };
  return {
    add: (filing, places) => {
      papers += 1;
      const name = `filing-${String(papers).padStart(6, '0')}`;
      attach(`${name}.json`, filing.form, filing);
      if (places) attach(`${name}.places.json`, filing.form, places);
    },
    finish: () => {
      const tree = names.finish();
      if (tree === undefined) return '';
      return `/AF[${files.map(refer).join(' ')}]/Names<</EmbeddedFiles ${refer(tree)}>>`;
    },
  };
}

import { fillTemplate, type Refers } from './element-templates.ts';
import { refer, referAll } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import type { PaperShape } from './pressed-paper.ts';
import { growKeyTree } from './trees.ts';

/** A page in the file: its object and its form fields. */
interface PlacedPage {
  readonly id: number;
  readonly fields: readonly TaggedField[];
}

/** A form field as an annotation: its object and its node. */
interface TaggedField {
  readonly id: number;
  readonly node: number;
}

/** The logical tree of a file (ISO 32000-1, 14.7), which grows by a part a paper. */
export interface Structure {
  readonly root: number;
  /** Gives the number under which the tree knows what comes next: the pages of a paper, then its form fields. */
  readonly nextKey: () => number;
  /** Writes the elements of a paper. */
  readonly addPaper: (shape: PaperShape, pages: readonly PlacedPage[]) => void;
  readonly finish: () => void;
}

export function growStructure(writer: PdfWriter): Structure {
  const root = writer.allocate();
  const whole = writer.allocate();
  const parents = growKeyTree(writer, 'Nums');
  const notes = growKeyTree(writer, 'Names');
  const parts: number[] = [];
  let [given, added] = [0, 0];
  return {
    root,
    nextKey: () => given++,
    addPaper: (shape, pages) => {
      const ids = Array.from({ length: shape.nodes }, writer.allocate);
      const forms = writeForms(pages, (node) => ids[node] ?? ids[0] ?? whole, writer);
      const refers: Refers = {
        idOf: (node) => ids[node] ?? whole,
        pageOf: (page) => pages[page]?.id ?? 0,
        formOf: (page, field) => forms.get(pages[page]?.fields[field]?.id ?? 0) ?? 0,
      };
      for (const { node, parts: own, isNote } of shape.elements) {
        const id = refers.idOf(node);
        const key = isNote ? `(n${String(id).padStart(10, '0')})` : '';
        writer.put(id, `<<${fillTemplate(own, refers)}${isNote ? `/ID${key}` : ''}>>`);
        if (isNote) notes.add(key, refer(id));
      }
      parts.push(ids[0] ?? whole);
      for (const { marked } of shape.pages) {
        parents.add(`${added}`, `[${referAll(marked.map(refers.idOf))}]`);
        added += 1;
      }
      for (const form of forms.values()) {
        parents.add(`${added}`, refer(form));
        added += 1;
      }
    },
    finish: () => {
      writer.put(whole, `<</S/Document/P ${refer(root)}/K[${referAll(parts)}]>>`);
      const [parentTree, idTree] = [parents.finish(), notes.finish()];
      const trees = `${parentTree ? `/ParentTree ${refer(parentTree)}` : ''}${idTree ? `/IDTree ${refer(idTree)}` : ''}`;
      writer.put(root, `<</Type/StructTreeRoot/K ${refer(whole)}${trees}/ParentTreeNextKey ${added}>>`);
    },
  };
}

/** Writes an element for each form field around its annotation (14.8.4.5), and gives them by the annotations. */
function writeForms(
  pages: readonly PlacedPage[],
  parentOf: (node: number) => number,
  writer: PdfWriter,
): ReadonlyMap<number, number> {
  const forms = new Map<number, number>();
  for (const page of pages) {
    for (const { id, node } of page.fields) {
      const form = writer.allocate();
      const content = `/K<</Type/OBJR/Obj ${refer(id)}>>`;
      writer.put(form, `<</S/Form/P ${refer(parentOf(node))}/Pg ${refer(page.id)}${content}>>`);
      forms.set(id, form);
    }
  }
  return forms;
}

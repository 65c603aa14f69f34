import {
  type Cell,
  type Mark,
  markStrokes,
  type Page,
  pageStrokes,
  type Run,
  type SheetNode,
  type Stroke,
} from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import type { KnownPaints, Painted } from './known-paints.ts';
import { isWritten, paintCell, textsOf } from './paint-cell.ts';
import { inTwips, paintFills, paintStrokes } from './paint-strokes.ts';
import { paintWatermark } from './paint-watermark.ts';
import type { PressFonts } from './press-fonts.ts';
import { structureTypes } from './structure-types.ts';

/** What pages are painted with. */
export interface Paints {
  readonly fonts: PressFonts;
  /** What was painted for earlier papers. */
  readonly known: KnownPaints;
}

/**
 * Paints what the form says on every paper: grounds, rules, seal squares, labels. Papers of one form share it. Each written
 * cell is one piece of marked content, numbered from 0; all that is no content is an artifact.
 */
export function paintFixed(page: Page, nodes: readonly SheetNode[], { fonts, known }: Paints): Painted {
  const labels = page.cells.filter((cell) => !saysValue(cell));
  const marks = page.marks.filter(({ mark }) => mark === 'seal' || mark === 'watermark');
  return known.fixed({ page, nodes, labels, marks }, () => {
    const { height } = page;
    const { tag, marked } = createTags(nodes, 0);
    const watermarks = marks.flatMap((mark) => (mark.mark === 'watermark' ? paintWatermark(mark, page, fonts) : []));
    const grounds = paintFills(page) + watermarks.join('');
    const content = [
      inTwips,
      artifact(grounds + paintStrokes(rulesOf(page, page.edges, [], labels), height)),
      ...marks.flatMap((mark) =>
        mark.mark === 'seal' ? tag(nodeOf(mark), paintStrokes(markStrokes(mark), height)) : [],
      ),
      ...labels.filter(isWritten).map((cell) => tag(cell.node, paintCell(cell, langOf(cell, nodes), height, fonts))),
    ];
    return { content: content.join(''), marked, texts: textsOf(labels) };
  });
}

/** Paints what the record says, after what the form says. */
export function paintValues(page: Page, nodes: readonly SheetNode[], { fonts, known }: Paints, from: number): Painted {
  const { height } = page;
  const { tag, marked } = createTags(nodes, from);
  const says = page.cells.filter(saysValue);
  const content = [
    paintRules(page, says),
    ...page.marks.flatMap((mark) =>
      mark.mark === 'code' ? tag(nodeOf(mark), paintStrokes(markStrokes(mark), height)) : [],
    ),
    ...says.filter(isWritten).map((cell) => {
      const lang = langOf(cell, nodes);
      return tag(
        cell.node,
        known.cell(cell, `${lang} ${height}`, () => paintCell(cell, lang, height, fonts)),
      );
    }),
  ];
  return { content: content.join(''), marked, texts: textsOf(says) };
}

/** Paints the lines that are not the form's own: those of cells that say a value, and drawn ones. */
export function paintRules(page: Page, says: readonly Cell[], more: readonly Stroke[] = []): string {
  const lines = page.marks.filter(({ mark }) => mark === 'line');
  return artifact(paintStrokes([...rulesOf(page, [], lines, says), ...more], page.height));
}

/** Puts content under its node, or apart as page numbers, feet and heads that are said again. */
export function createTags(nodes: readonly SheetNode[], from: number) {
  const marked: number[] = [];
  const begin = (node: number): string => {
    const role = nodes[node]?.role;
    if (role === undefined) return '/Artifact<</Type/Pagination>>BDC\n';
    return `/${structureTypes[role]}<</MCID ${from + marked.push(node) - 1}>>BDC\n`;
  };
  return { begin, tag: (node: number, content: string) => `${begin(node)}${content}${endOfTag}`, marked };
}

/** Ends what `begin` has begun. */
export const endOfTag = 'EMC\n';

export function nodeOf(mark: Mark): number {
  return 'node' in mark ? mark.node : -1;
}

export function langOf({ node }: Cell, nodes: readonly SheetNode[]): Script {
  return (nodes[node] ?? nodes[0])?.lang ?? 'zh-Hans';
}

/** Told once a cell: papers of one plate have most of theirs in common. */
const valued = new WeakMap<Cell, boolean>();

/** A cell that says anything of the record belongs to the record as a whole: its words move with the value. */
export function saysValue(cell: Cell): boolean {
  const known = valued.get(cell);
  if (known !== undefined) return known;
  const says = cell.lines.some(({ runs }) => runs.some(({ slot }) => slot !== undefined));
  valued.set(cell, says);
  return says;
}

/** Lines of these parts of a page, but not those of boxes, which are content. */
function rulesOf(page: Page, edges: Page['edges'], marks: readonly Mark[], cells: readonly Cell[]) {
  const isRuled = (run: Run) => 'text' in run && run.underline === true;
  const underlined = cells
    .filter(({ lines }) => lines.some(({ runs }) => runs.some(isRuled)))
    .map((cell) => ({ ...cell, lines: cell.lines.map((line) => ({ ...line, runs: line.runs.filter(isRuled) })) }));
  return pageStrokes({ ...page, edges, marks, cells: underlined });
}

function artifact(content: string): string {
  return content === '' ? '' : `/Artifact BMC\n${content}EMC\n`;
}

import { type BoxRun, boxStrokes, type Cell, type TextRun } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { colorOf, paintStrokes } from './paint-strokes.ts';
import type { PressFont } from './press-font.ts';

/** The fonts of a file, by the ids of their faces; each is opened when it is first asked for. */
export interface PressFonts {
  /** The name under which content streams know the font, and the font. */
  readonly find: (face: string) => { readonly name: string; readonly font: PressFont };
}

const black = '#000000';

/** What a box says where only text is read, as hexadecimal UTF-16. */
const boxTexts = { empty: '2610', check: '2611', fill: '25A0', tick: '221A' } satisfies Record<BoxRun['box'], string>;

/** The resources of content with boxes: what each of them says. */
export const boxProperties = `/Properties<<${Object.entries(boxTexts)
  .map(([box, text]) => `/${box}<</ActualText<FEFF${text}>>>`)
  .join('')}>>`;

/** Whether anything of a cell is drawn: spaces alone are not. */
export function isWritten({ lines }: Cell): boolean {
  return lines.some(({ runs }) => runs.some((run) => 'box' in run || run.text.trim() !== ''));
}

/** Shows the text and boxes of a cell. The colour is black afterwards, as it is before. */
export function paintCell(cell: Cell, lang: Script, height: number, fonts: PressFonts): string {
  const pen = createPen(lang, height, fonts);
  for (const { baseline, runs } of cell.lines) {
    for (const run of runs) {
      if ('box' in run) pen.box(run, baseline);
      else if (run.text.trim() !== '') pen.text(run, baseline);
    }
  }
  return pen.finish();
}

function createPen(lang: Script, height: number, fonts: PressFonts) {
  let painted = '';
  let writing = false;
  let set = '';
  let color = black;
  let [lastX, lastY] = [0, 0];
  const stop = () => {
    if (writing) painted += 'ET\n';
    writing = false;
  };
  return {
    text: (run: TextRun, baseline: number) => {
      if (!writing) {
        painted += 'BT\n';
        [writing, lastX, lastY] = [true, 0, 0];
      }
      const { name, font } = fonts.find(run.face);
      const own = `/${name} ${run.size} Tf`;
      if (own !== set) painted += `${own} `;
      const ink = run.color ?? black;
      if (ink !== color) painted += `${colorOf(ink)} rg `;
      const [x, y] = [run.x, height - baseline];
      const shown = `${x - lastX} ${y - lastY} Td<${font.encode(run.text)}>Tj\n`;
      painted += run.lang === lang ? shown : `/Span<</Lang(${run.lang})>>BDC ${shown}EMC\n`;
      [set, color, lastX, lastY] = [own, ink, x, y];
    },
    box: (run: BoxRun, baseline: number) => {
      stop();
      const strokes = paintStrokes(boxStrokes(run, baseline), height);
      painted += `/Span/${run.box} BDC\n${strokes}EMC\n`;
    },
    finish: () => {
      stop();
      return color === black ? painted : `${painted}0 g\n`;
    },
  };
}

import { type BoxRun, boxStrokes, type Cell, type TextRun } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import type { Texts } from './file-fonts.ts';
import { colorOf, paintStrokes } from './paint-strokes.ts';
import type { PressFonts } from './press-fonts.ts';

const black = '#000000';

/** What a box says where only text is read, as hexadecimal UTF-16. */
const boxTexts = { empty: '2610', check: '2611', fill: '25A0', tick: '221A' } satisfies Record<BoxRun['box'], string>;

/** The resources of content with boxes: what each of them says. */
export const boxProperties = `/Properties<<${Object.entries(boxTexts)
  .map(([box, text]) => `/${box}<</ActualText<FEFF${text}>>>`)
  .join('')}>>`;

/** Whether anything of a cell is drawn: spaces alone are not. */
export function isWritten({ lines }: Cell): boolean {
  return lines.some(({ runs }) => runs.some((run) => 'box' in run || isDrawn(run)));
}

/** What cells say in each face, as far as it is drawn. */
export function textsOf(cells: readonly Cell[]): Texts {
  const texts: Record<string, string> = {};
  for (const { lines } of cells) {
    for (const { runs } of lines) {
      for (const run of runs) if ('text' in run && isDrawn(run)) texts[run.face] = (texts[run.face] ?? '') + run.text;
    }
  }
  return texts;
}

function isDrawn({ text }: TextRun): boolean {
  return text.trim() !== '';
}

/** Shows the text and boxes of a cell. The colour is black afterwards, as it is before. */
export function paintCell(cell: Cell, lang: Script, height: number, fonts: PressFonts): string {
  const pen = createPen(lang, height, fonts);
  for (const { baseline, runs } of cell.lines) {
    for (const run of runs) {
      if ('box' in run) pen.box(run, baseline);
      else if (isDrawn(run)) pen.text(run, baseline);
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
  const pick = (name: string, size: number) => {
    const own = `/${name} ${size} Tf`;
    if (own === set) return '';
    set = own;
    return own;
  };
  return {
    text: (run: TextRun, baseline: number) => {
      if (!writing) {
        painted += 'BT\n';
        [writing, lastX, lastY] = [true, 0, 0];
      }
      const ink = run.color ?? black;
      if (ink !== color) painted += `${colorOf(ink)} rg `;
      const [x, y] = [run.x, height - baseline];
      const shown = fonts
        .find(run.face)
        .encode(run.text)
        .map(({ name, codes }) => `${pick(name, run.size)}<${codes}>Tj`);
      const placed = `${x - lastX} ${y - lastY} Td${shown.join('')}\n`;
      painted += run.lang === lang ? placed : `/Span<</Lang(${run.lang})>>BDC ${placed}EMC\n`;
      [color, lastX, lastY] = [ink, x, y];
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

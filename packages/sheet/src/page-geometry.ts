import type { PageName, PageSize, Paper, PerSheet } from '@jiandu/model';
import type { Region } from '@jiandu/text';
import type { Twips } from './sheet.ts';
import { fromMm } from './units.ts';

/** A page in whole units: its size, and the area between its margins. */
export interface PageGeometry {
  readonly width: Twips;
  readonly height: Twips;
  readonly content: { readonly x: Twips; readonly y: Twips; readonly width: Twips; readonly height: Twips };
  /** On which running text stands; the content is then text alone, and heads and feet stand outside of it. */
  readonly grid?: TextGrid;
}

/** Lines of one height, of characters of one size, over the whole content of a page. */
export interface TextGrid {
  readonly pitch: Twips;
  readonly size: Twips;
  /** The size of titles. */
  readonly title: Twips;
  /** The size of page numbers, and how far the dashes beside them stand under the content. */
  readonly folio: Twips;
  readonly folioDrop: Twips;
}

/** Pages by name; margins are top, right, bottom, left, with the binding edge at the left. */
const profiles = {
  'a4-table': { widthMm: 210, heightMm: 297, marginsMm: [20, 15, 15, 25] },
  /** GB/T 9704-2012, 5.2: 天头 37 mm, 订口 28 mm, type area 156 × 225 mm. */
  'a4-official': { widthMm: 210, heightMm: 297, marginsMm: [37, 26, 35, 28] },
  /** 文書處理手冊: 2.5 cm all round. */
  'tw-official': { widthMm: 210, heightMm: 297, marginsMm: [25, 25, 25, 25] },
  a5: { widthMm: 148, heightMm: 210, marginsMm: [15, 10, 12, 18] },
  /** ISO 216, as the Mainland uses; Taiwan's B5 is that of CNS 5, below. */
  b5: { widthMm: 176, heightMm: 250, marginsMm: [18, 12, 14, 20] },
  '16k': { widthMm: 184, heightMm: 260, marginsMm: [18, 12, 14, 22] },
  card: { widthMm: 210, heightMm: 148, marginsMm: [10, 10, 10, 10] },
  /**
   * Folded stationery of needle printers, whole, halved and in thirds: 9.5 inches with a strip of holes of 12.7 mm on
   * either side, and 11 inches from fold to fold. Printers reach no nearer to a fold.
   */
  continuous: { widthMm: 241, heightMm: 279.4, marginsMm: [10, 18, 10, 18] },
  'continuous-half': { widthMm: 241, heightMm: 139.7, marginsMm: [8, 18, 8, 18] },
  'continuous-third': { widthMm: 241, heightMm: 93.1, marginsMm: [6, 18, 6, 18] },
} as const satisfies Record<PageName, PageSize>;

/**
 * GB/T 9704-2012, 5.2, 7.3.1 and 7.5: 22 lines of 28 characters of size 3, whose 15¾ points (16 in Word) fill 156 mm with 28,
 * under a title of size 2; page numbers of size 4, 7 mm under the text.
 */
const grids: Partial<Record<PageName, TextGrid>> = {
  'a4-official': { pitch: Math.floor(fromMm(225) / 22), size: 315, title: 440, folio: 280, folioDrop: fromMm(7) },
};

const taiwanB5: PageSize = { widthMm: 182, heightMm: 257, marginsMm: [18, 12, 14, 20] };

/** The page that a paper is printed on: its own, else the office's, else A4 with a binding edge. */
export function measurePage(paper: Paper, officePage: PageName | PageSize | undefined, region: Region): PageGeometry {
  const name = paper.page ?? officePage ?? 'a4-table';
  const upright = sizeOf(name, region);
  const turned = paper.orientation === 'landscape' && upright.widthMm < upright.heightMm;
  const size = turned ? { ...upright, widthMm: upright.heightMm, heightMm: upright.widthMm } : upright;
  const slip = paper.perSheet;
  if (slip) return toGeometry({ ...size, widthMm: slip.widthMm, heightMm: slip.heightMm });
  const grid = typeof name === 'string' && !turned ? grids[name] : undefined;
  return { ...toGeometry(size), ...(grid && { grid }) };
}

/** A sheet with the places of its slips, row by row. */
export interface SlipSheet {
  readonly width: Twips;
  readonly height: Twips;
  /** The borders at which it is cut, the outer ones of slips too where they are not those of the sheet. */
  readonly cuts: { readonly across: readonly Twips[]; readonly down: readonly Twips[] };
  /** The top left of a slip. */
  readonly placeOf: (index: number, back: boolean) => { readonly x: Twips; readonly y: Twips };
}

/** The sheet that slips stand on: a page that has a name where they fill one, else the middle of an A4, else as large as they are. */
export function measureSheet(slip: PageGeometry, { count, across = 1 }: PerSheet): SlipSheet {
  const own = { width: slip.width * across, height: slip.height * (count / across) };
  const filled = sheets.find((sheet) => holds(sheet, own) && !holds(sheet, own, fromMm(5)));
  const sheet = filled ?? sheets.slice(0, 2).find((a4) => holds(a4, own)) ?? own;
  const used = filled ?? own;
  const lines = (whole: Twips, part: Twips, count: number) =>
    Array.from({ length: count + 1 }, (_, at) => Math.round((whole - part) / 2 + (part * at) / count));
  const x = lines(sheet.width, used.width, across);
  const y = lines(sheet.height, used.height, count / across);
  const inside = (borders: readonly Twips[], whole: Twips) => borders.filter((at) => at > 0 && at < whole);
  return {
    width: sheet.width,
    height: sheet.height,
    cuts: { across: inside(y, sheet.height), down: inside(x, sheet.width) },
    placeOf: (index, back) => {
      // Turned over, what stood at the left stands at the right.
      const column = back ? across - 1 - (index % across) : index % across;
      return { x: x[column] ?? 0, y: y[Math.floor(index / across)] ?? 0 };
    },
  };
}

type Size = Pick<PageGeometry, 'width' | 'height'>;

/** Upright and turned, the A4 first. */
const sheets: readonly Size[] = [profiles['a4-table'], profiles.a5, profiles.b5, profiles['16k']].flatMap((profile) => {
  const { width, height } = toGeometry(profile);
  return [
    { width, height },
    { width: height, height: width },
  ];
});

/** Whether a sheet is so large, and larger by some room one way; the sizes of slips were rounded. */
function holds(sheet: Size, { width, height }: Size, room?: Twips): boolean {
  const free = [sheet.width - width, sheet.height - height];
  return room === undefined ? free.every((own) => own >= -rounding) : free.some((own) => own >= room);
}

/** A twip for each slip that a sheet can hold one way. */
const rounding: Twips = 12;

function sizeOf(page: PageName | PageSize, region: Region): PageSize {
  if (typeof page !== 'string') return page;
  return page === 'b5' && region === 'TW' ? taiwanB5 : profiles[page];
}

function toGeometry({ widthMm, heightMm, marginsMm }: PageSize): PageGeometry {
  const [top, right, bottom, left] = marginsMm;
  const x = fromMm(left);
  const y = fromMm(top);
  const width = fromMm(widthMm);
  const height = fromMm(heightMm);
  return {
    width,
    height,
    content: { x, y, width: fromMm(widthMm - right) - x, height: fromMm(heightMm - bottom) - y },
  };
}

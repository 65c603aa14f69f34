import type { PageName, PageSize, Paper } from '@jiandu/model';
import type { Region } from '@jiandu/text';
import type { Twips } from './sheet.ts';
import { fromMm } from './units.ts';

/** A page in whole units: its size, and the area between its margins. */
export interface PageGeometry {
  readonly width: Twips;
  readonly height: Twips;
  readonly content: { readonly x: Twips; readonly y: Twips; readonly width: Twips; readonly height: Twips };
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
} as const satisfies Record<PageName, PageSize>;

const taiwanB5: PageSize = { widthMm: 182, heightMm: 257, marginsMm: [18, 12, 14, 20] };

/** The page that a paper is printed on: its own, else the office's, else A4 with a binding edge. */
export function measurePage(paper: Paper, officePage: PageName | PageSize | undefined, region: Region): PageGeometry {
  const upright = sizeOf(paper.page ?? officePage ?? 'a4-table', region);
  const turned = paper.orientation === 'landscape' && upright.widthMm < upright.heightMm;
  const size = turned ? { ...upright, widthMm: upright.heightMm, heightMm: upright.widthMm } : upright;
  const slip = paper.perSheet;
  return toGeometry(slip ? { ...size, widthMm: slip.widthMm, heightMm: slip.heightMm } : size);
}

/** The sheet that slips are stacked on: A4 where they fill one, else just as large as they are. */
export function measureStack(slip: PageGeometry, count: number): PageGeometry {
  const a4 = toGeometry(profiles['a4-table']);
  const height = slip.height * count;
  const fills = slip.width === a4.width && height <= a4.height && a4.height - height < fromMm(5);
  return { ...slip, height: fills ? a4.height : height };
}

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

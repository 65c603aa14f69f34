import type { Faces } from '@jiandu/fonts';
import { drawSvg } from '@jiandu/preview';
import type { LaidPaper } from './lay-out-paper.ts';

/** A kind of output. */
export type Format = 'pdf' | 'docx' | 'svg';

/** One file of output; SVG gives one a page. */
export interface PaperFile {
  /** Added to the name before the extension where there are several: `-2`. */
  readonly suffix: string;
  readonly content: Uint8Array | string;
}

/** A writer is loaded when it is first wanted: in a browser, who prints no Word document does not fetch what writes one. */
const writers = {
  pdf: async ({ sheet, filing, attach, files }, faces) => {
    const { printPdf } = await import('@jiandu/pdf/press');
    const content = await printPdf(sheet, {
      faces,
      ...(filing && { filing }),
      ...(attach && { attach }),
      ...(files && { files }),
    });
    return [{ suffix: '', content }];
  },
  docx: async ({ sheet, attach, protect = false, files }, faces) => {
    const { printDocx } = await import('@jiandu/docx');
    const content = await printDocx(sheet, { faces, protect, ...(attach && { attach }), ...(files && { files }) });
    return [{ suffix: '', content }];
  },
  svg: async ({ sheet, files, stock }) =>
    drawSvg(sheet, { ...(files && { files }), ...(stock && { stock }) }).map((content, page, pages) => ({
      suffix: pages.length > 1 ? `-${page + 1}` : '',
      content,
    })),
} satisfies Record<Format, (paper: LaidPaper, faces: Faces) => Promise<readonly PaperFile[]>>;

/** All formats by name. */
export const formats = Object.keys(writers) as readonly Format[];

/** Writes a paper in a format. */
export function writePaper(paper: LaidPaper, format: Format, faces: Faces): Promise<readonly PaperFile[]> {
  return writers[format](paper, faces);
}

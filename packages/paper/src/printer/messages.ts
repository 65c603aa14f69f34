import type { SvgElement } from '@jiandu/preview';
import type { PreparedPaper } from '../prepare-paper.ts';
import type { Format } from '../write-paper.ts';
import type { PageChange } from './page-change.ts';
import type { Fault } from './printer-error.ts';

/** A file that a browser can keep. */
export type FileFormat = Exclude<Format, 'svg'>;

/** A paper as a screen shows it: one drawing a page, and the sizes of its pages in twips. */
export interface DrawnPaper {
  readonly title: string;
  readonly pages: readonly DrawnPage[];
}

/** One page, in twips. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly drawing: SvgElement;
}

/** How far a file is; `loaded` of `total` bytes while outlines are fetched. */
export type PrintProgress =
  | { readonly step: 'layout' | 'writing' }
  | { readonly step: 'outlines'; readonly loaded: number; readonly total: number };

/** What papers of one kind have alike: it goes to the thread once. */
export type PaperKind = Pick<PreparedPaper, 'model' | 'layout'>;

/** What a paper has of its own. Pictures that are those of the kind's last paper do not go again. */
interface OwnPaper extends Omit<PreparedPaper, keyof PaperKind> {
  readonly hasSameFiles: boolean;
}

/** What is done with a paper. */
export type Work = { readonly task: 'draw' } | { readonly task: 'print'; readonly format: FileFormat };

/** A paper, whose kind goes by number, and what is done with it. */
export type Task = Work & { readonly kind: number; readonly paper: OwnPaper };

/** What the page sends to its thread. */
export type Order =
  | { readonly order: 'open'; readonly fonts: string | undefined }
  | { readonly order: 'learn'; readonly kind: number; readonly of: PaperKind }
  | { readonly order: 'forget'; readonly kind: number }
  | { readonly order: 'do'; readonly id: number; readonly task: Task }
  | { readonly order: 'stop'; readonly id: number };

/**
 * What the thread answers. What changed of a drawn paper goes page by page, so that the page is never busy for long, and whether
 * or not anyone still waits for it: later changes build on it.
 */
export type Answer =
  | { readonly answer: 'progress'; readonly id: number; readonly progress: PrintProgress }
  | { readonly answer: 'page'; readonly kind: number; readonly index: number; readonly change: PageChange }
  | { readonly answer: 'drawn'; readonly id: number; readonly title: string; readonly pages: number }
  | { readonly answer: 'printed'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly answer: 'failed'; readonly id: number; readonly fault: Fault };

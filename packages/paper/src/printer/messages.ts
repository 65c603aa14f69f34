import type { SvgElement } from '@jiandu/preview';
import type { PreparedPaper } from '../prepare-paper.ts';
import type { Format } from '../write-paper.ts';
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

/** What is wanted of a paper. */
export type Task =
  | { readonly task: 'draw'; readonly paper: PreparedPaper }
  | { readonly task: 'print'; readonly paper: PreparedPaper; readonly format: FileFormat };

/** What the page sends to its thread. */
export type Order =
  | { readonly order: 'open'; readonly fonts: string | undefined }
  | { readonly order: 'do'; readonly id: number; readonly task: Task }
  | { readonly order: 'stop'; readonly id: number };

/** What the thread answers. */
export type Answer =
  | { readonly answer: 'progress'; readonly id: number; readonly progress: PrintProgress }
  | { readonly answer: 'done'; readonly id: number; readonly result: DrawnPaper | Uint8Array }
  | { readonly answer: 'failed'; readonly id: number; readonly fault: Fault };

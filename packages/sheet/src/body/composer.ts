import type { Block } from '@jiandu/model';
import type { DraftTable } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';

/** Lays one kind of block of a paper out as tables without pages; a block that has nothing to say gives none. */
export type Composer<K extends Block['block']> = (
  block: Extract<Block, { block: K }>,
  job: PaperJob,
  path: string,
) => readonly DraftTable[];

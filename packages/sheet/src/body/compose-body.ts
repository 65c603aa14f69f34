import type { Block } from '@jiandu/model';
import type { DraftTable } from '../draft/draft.ts';
import type { Job, PaperJob } from '../job.ts';
import { recall } from '../memory.ts';
import { composeClauses } from './clauses.ts';
import type { Composer } from './composer.ts';
import { composeGrid } from './grid.ts';
import { composeMatrix } from './matrix.ts';
import { composeRatings } from './ratings.ts';
import { composeRows } from './rows.ts';
import { composeSeals } from './seals.ts';
import { composeSignatures } from './signatures.ts';
import { composeText } from './text.ts';

/** What lays out each kind of block. */
const composers = {
  grid: composeGrid,
  rows: composeRows,
  matrix: composeMatrix,
  ratings: composeRatings,
  clauses: composeClauses,
  text: composeText,
  signatures: composeSignatures,
  seals: composeSeals,
} satisfies { readonly [K in Block['block']]: Composer<K> };

/** Lays out the blocks that are for this region, script, variant and copy. */
export function composeBody(job: PaperJob): readonly DraftTable[] {
  return job.paper.body.flatMap((block, index) => {
    if (!isShown(block, job)) return [];
    const compose = composers[block.block] as Composer<Block['block']>;
    const path = `/body/${index}`;
    // What breaks over pages asks more when it knows them.
    if (block.block === 'rows' && (block.pageSums || block.fillPage)) return compose(block, job, path);
    return recall(job, block, path, (own) => compose(block, own, path));
  });
}

/** Whether a block is for this region, script, variant and copy. */
export function isShown(block: Block, { office, scripts, variant, copy, customerCopy }: Job): boolean {
  return (
    !(block.internal && customerCopy) &&
    (block.regions?.includes(office.region) ?? true) &&
    (block.scripts?.some((script) => scripts.includes(script)) ?? true) &&
    (block.variants?.includes(variant ?? null) ?? true) &&
    (copy === undefined || (block.copies?.includes(copy) ?? true))
  );
}

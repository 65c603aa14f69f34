import { type Aim, aimOf, getAt, type RecordData, type TrailEntry } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { readClock } from './read-clock.ts';
import type { Scene } from './scene.ts';
import { acknowledge } from './store/acknowledge.ts';

/** Where the store keeps what the hand says to its decision. */
export const saidKeys = { opinion: '!opinion', returnTo: '!return', transferTo: '!transfer' } as const;

/** Gives what a decision of the stage at work does. */
export function aimAt({ model, stage, stageOf }: Scene, decision: string | undefined): Aim {
  const own = stage === undefined ? undefined : stageOf(stage);
  return own ? aimOf(model, own, decision) : 'pass';
}

/** Gives the trail's entry of the hand at work: what it decided, what it said, who it is and when. */
export function writeEntry(
  scene: Scene,
  stage: string,
  record: RecordData,
  { decision, problems }: { readonly decision: string | undefined; readonly problems: readonly Problem[] },
): TrailEntry {
  const { store, signer, stageOf } = scene;
  const { said } = store.state();
  const hand = signer();
  const signature = stageOf(stage)?.signature;
  const signed = signature === undefined ? undefined : getAt(record, `${signature}/by`);
  const by = hand?.by ?? (typeof signed === 'string' ? signed : undefined);
  const opinion = said.get(saidKeys.opinion)?.trim();
  const aim = aimAt(scene, decision);
  const to = aim === 'pass' ? undefined : said.get(aim === 'return' ? saidKeys.returnTo : saidKeys.transferTo)?.trim();
  const acknowledged = aim === 'pass' ? acknowledge(problems, said) : [];
  return {
    stage,
    ...(decision !== undefined && { decision }),
    ...(opinion && { opinion }),
    ...(to && { to }),
    ...(acknowledged.length > 0 && { acknowledged }),
    ...(by !== undefined && { by }),
    at: momentOf(hand?.now?.()),
  };
}

/** A host may know the day alone. */
function momentOf(now: string | undefined): string {
  if (now?.includes('T')) return now;
  const clock = readClock();
  return now === undefined ? clock : `${now}${clock.slice('YYYY-MM-DD'.length)}`;
}

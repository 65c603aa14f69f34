import type { TrailEntry } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import { writeOn } from '../widgets/signature-parts.tsx';

/** What earlier hands decided and said; open where the last one gave the form back, because it says why. */
export function Trail(): ReactNode {
  const { trail, say } = useScene();
  if (trail.length === 0) return null;
  return (
    <details className="jd-trail" open={trail.at(-1)?.decision === 'return'}>
      <summary>{say('screen.trail')}</summary>
      <ol>
        {trail.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a trail only grows
          <li key={index}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Entry({ entry }: { readonly entry: TrailEntry }): ReactNode {
  const { words, script, office, say, stageOf } = useScene();
  const stage = stageOf(entry.stage);
  const decision = stage?.decisions.find(({ value }) => value === entry.decision);
  const to = entry.to === undefined ? undefined : stageOf(entry.to);
  return (
    <>
      <span className="jd-trail-stage">{stage ? words(stage.words) : entry.stage}</span> {entry.by}{' '}
      {decision && <strong>{words(decision.words)}</strong>}
      {entry.to !== undefined && ` → ${to ? words(to.words) : entry.to}`}{' '}
      {entry.at !== undefined && (
        <span className="jd-trail-time">{writeOn(entry.at, { script, era: office.era })}</span>
      )}
      {[
        entry.opinion,
        ...(entry.acknowledged ?? []).map(({ reason }) => say('screen.warningExplained', { reason })),
      ].map((text) => text && <p key={text}>{text}</p>)}
    </>
  );
}

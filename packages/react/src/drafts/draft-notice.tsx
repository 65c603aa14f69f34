import { labelOf } from '@jiandu/model';
import { writeMoment } from '@jiandu/text';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { KeptDraft } from './drafts.ts';
import type { DraftsAtWork } from './use-drafts.ts';

/** Says that a draft was brought back, waits, or could not be kept. */
export function DraftNotice({ drafts }: { readonly drafts: DraftsAtWork | undefined }): ReactNode {
  const { say, script, office, model, phrases, words } = useScene();
  if (!drafts) return null;
  const { draft, restored = false, other, apart = false, failed } = drafts.news;
  const saidAt = (kept: KeptDraft) => writeMoment(kept.savedAt, { script, era: office.era });
  const labels = (draft?.without ?? []).map((path) => labelOf(model, path, { script, phrases, say: words }));
  const left = [...new Set(labels.filter((label) => label !== ''))];
  return (
    <div className="jd-notice" role="status" data-empty={(!draft && !other && !apart && !failed) || undefined}>
      {draft && (
        <p>
          {say(restored ? 'screen.draftRestored' : 'screen.draftFound', { at: saidAt(draft) })}
          {!restored && (
            <button type="button" className="jd-link" onClick={drafts.restore}>
              {say('screen.draftRestore')}
            </button>
          )}
          <button type="button" className="jd-link" onClick={drafts.discard}>
            {say('screen.draftDiscard')}
          </button>
        </p>
      )}
      {restored && left.length > 0 && (
        <p>{say('screen.draftWithout', { labels: left.join(say('common.separator')) })}</p>
      )}
      {other && (
        <p>
          {say('screen.draftOther', { at: saidAt(other) })}
          {(restored || !draft) && (
            <button type="button" className="jd-link" onClick={drafts.change}>
              {say('screen.draftChange')}
            </button>
          )}
          <button type="button" className="jd-link" onClick={drafts.discardOther}>
            {say('screen.draftDiscardOther')}
          </button>
        </p>
      )}
      {apart && <p>{say('screen.draftApart')}</p>}
      {failed && <p data-severity="warning">{say('screen.draftFailed')}</p>}
    </div>
  );
}

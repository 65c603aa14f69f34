import type { Decision } from '@jiandu/model';
import { type ReactNode, useState } from 'react';
import type { Filer } from '../create-filer.ts';
import { useScene } from '../scene.ts';

/** What the hand at work can do with the form: take one of its stage's decisions, or save it as it is. */
export function Actions({ file, canSubmit, canSave }: ActionsProps): ReactNode {
  const { say, stageOf, stage, words, readOnly } = useScene();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  if (readOnly || !(canSubmit || canSave)) return null;
  const decisions: readonly (Decision | undefined)[] = (stage !== undefined && stageOf(stage)?.decisions) || [];
  const choices = decisions.length > 0 ? decisions : [undefined];

  const act = async (intent: 'save' | 'submit', decision?: string) => {
    setBusy(true);
    setSaid(intent === 'save' ? '' : say('screen.submitting'));
    try {
      setSaid(await file(intent, decision));
    } catch (error) {
      setSaid(say('screen.submitFailed'));
      throw error;
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="jd-actions" aria-busy={busy}>
      {canSubmit &&
        choices.map((decision, index) => (
          <button
            type="button"
            className={index === 0 ? 'jd-button jd-primary' : 'jd-button'}
            key={decision?.value ?? ''}
            disabled={busy}
            onClick={() => act('submit', decision?.value)}
          >
            {decision ? words(decision.words) : say('screen.submit')}
          </button>
        ))}
      {canSave && (
        <button type="button" className="jd-button jd-quiet" disabled={busy} onClick={() => act('save')}>
          {say('screen.save')}
        </button>
      )}
      <p role="status" className="jd-status">
        {said}
      </p>
    </div>
  );
}

interface ActionsProps {
  /** Files the form and gives what to say about it; `''` when problems stopped it. */
  readonly file: Filer;
  readonly canSubmit: boolean;
  readonly canSave: boolean;
}

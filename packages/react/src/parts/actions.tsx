import { allFields, type Decision } from '@jiandu/model';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FileAct, Filer } from '../create-filer.ts';
import { useScene } from '../scene.ts';
import { useIsFiled } from '../use-is-filed.ts';
import { aimAt, saidKeys } from '../write-entry.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { focusFirst } from './focus.ts';
import { SaidText } from './said-text.tsx';

interface ActionsProps {
  readonly file: Filer;
  readonly canSubmit: boolean;
  readonly canSave: boolean;
}

/** What the hand at work can do with the form: take one of its stage's decisions, or save it as it is. */
export function Actions({ file, canSubmit, canSave }: ActionsProps): ReactNode {
  const scene = useScene();
  const { say, stageOf, stage, words, readOnly, id, place } = scene;
  const { act, busy, said, isFiled } = useFiling(file);
  const [open, setOpen] = useState<string>();
  if (readOnly || !(canSubmit || canSave)) return null;
  const decisions: readonly (Decision | undefined)[] = (stage !== undefined && stageOf(stage)?.decisions) || [];
  const choices = decisions.length > 0 ? decisions : [undefined];
  const opened = choices.find((decision) => decision !== undefined && decision.value === open);
  const aim = aimAt(scene, open);
  const close = () => {
    flushSync(() => setOpen(undefined));
    focusFirst(place, [id('', `decide-${open}`)]);
  };
  const decide = (decision: Decision | undefined) =>
    aimAt(scene, decision?.value) === 'pass'
      ? act({ intent: 'submit', decision: decision?.value })
      : setOpen(decision?.value);
  return (
    <div className="jd-actions" part="actions" aria-busy={busy}>
      {opened && aim !== 'pass' ? (
        <DecisionPanel
          decision={opened}
          aim={aim}
          busy={busy}
          onCancel={close}
          onConfirm={() => act({ intent: 'submit', decision: opened.value }).then((done) => done && setOpen(undefined))}
        />
      ) : (
        <>
          {canSubmit && <Opinion />}
          {canSubmit &&
            choices.map((decision, index) => (
              <button
                type="button"
                className={index === 0 ? 'jd-button jd-primary' : 'jd-button'}
                part={index === 0 ? 'button primary' : 'button'}
                key={decision?.value ?? ''}
                id={id('', `decide-${decision?.value ?? ''}`)}
                disabled={busy || isFiled}
                onClick={() => decide(decision)}
              >
                {decision ? words(decision.words) : say('screen.submit')}
              </button>
            ))}
          {canSave && (
            <button
              type="button"
              className="jd-button jd-quiet"
              part="button"
              disabled={busy || isFiled}
              onClick={() => act({ intent: 'save' })}
            >
              {say('screen.save')}
            </button>
          )}
        </>
      )}
      <p role="status" className="jd-status">
        {said}
      </p>
    </div>
  );
}

/** Files once at a time, and not again what was filed already. */
function useFiling(file: Filer) {
  const { say } = useScene();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const isFiled = useIsFiled();
  const act = async (what: FileAct): Promise<boolean> => {
    // A second click can come before the buttons are drawn as busy.
    if (running.current || isFiled) return false;
    running.current = true;
    setBusy(true);
    setSaid(what.intent === 'save' ? '' : say('screen.submitting'));
    const { done, words } = await file(what);
    running.current = false;
    setBusy(false);
    setSaid(words);
    return done;
  };
  return { act, busy, said, isFiled };
}

/** Room for what a judging hand says, where the form has no field for it. */
function Opinion(): ReactNode {
  const { model, stage, stageOf, say } = useScene();
  const own = stage === undefined ? undefined : stageOf(stage);
  const judges = own && ['review', 'countersign', 'approve'].includes(own.act) && own.decisions.length > 1;
  const hasField = allFields(model).some((field) => field.kind === 'text' && field.stage === stage && !field.computed);
  if (!judges || hasField) return null;
  return <SaidText said={saidKeys.opinion} part="opinion" label={say('screen.opinion')} lines={2} />;
}

import type { Aim, Decision } from '@jiandu/model';
import { type ReactNode, useEffect, useState } from 'react';
import { useScene } from '../scene.ts';
import { useSaid } from '../use-said.ts';
import { saidKeys } from '../write-entry.ts';
import { Combobox } from './combobox.tsx';
import { focusFirst } from './focus.ts';
import { SaidText } from './said-text.tsx';

interface DecisionPanelProps {
  readonly decision: Decision;
  readonly aim: Exclude<Aim, 'pass'>;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The host's list of colleagues, where it has one. */
const people = 'people';

/** What else must be said before a form is given back or handed on: to whom, and why. */
export function DecisionPanel({ decision, aim, busy, onConfirm, onCancel }: DecisionPanelProps): ReactNode {
  const { say, words, id, store, place } = useScene();
  const [asked, setAsked] = useState(false);
  const title = words(decision.words);
  useEffect(() => focusFirst(place, [id('', 'to'), id('', 'reason')]), [place, id]);
  const confirm = () => {
    const { said } = store.state();
    const isSaid = (key: string) => (said.get(key) ?? '').trim() !== '';
    setAsked(true);
    const wanted = aim === 'return' ? saidKeys.opinion : saidKeys.transferTo;
    if (isSaid(wanted)) onConfirm();
    else focusFirst(place, [id('', aim === 'return' ? 'reason' : 'to')]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of buttons
    <div className="jd-decision" role="group" aria-label={title}>
      {aim === 'return' ? <ReturnTo /> : <TransferTo missing={asked} />}
      <SaidText
        said={saidKeys.opinion}
        part="reason"
        label={say(aim === 'return' ? 'screen.returnReason' : 'screen.transferReason')}
        lines={2}
        required={aim === 'return'}
        missing={asked}
      />
      <div className="jd-decision-buttons">
        <button type="button" className="jd-button jd-primary" part="button primary" disabled={busy} onClick={confirm}>
          {say('screen.confirmDecision', { decision: title })}
        </button>
        <button type="button" className="jd-button jd-quiet" part="button" disabled={busy} onClick={onCancel}>
          {say('screen.cancel')}
        </button>
      </div>
    </div>
  );
}

/** The earlier stages; the first one unless another is chosen. */
function ReturnTo(): ReactNode {
  const { model, stage, say, words, id } = useScene();
  const at = model.stages.findIndex((candidate) => candidate.id === stage);
  const earlier = model.stages.slice(0, at);
  const [chosen, choose] = useSaid(saidKeys.returnTo);
  const first = earlier[0]?.id ?? '';
  useEffect(() => {
    if (chosen === '') choose(first);
  });
  return (
    <div className="jd-said">
      <label htmlFor={id('', 'to')}>{say('screen.returnTo')}</label>
      <select
        id={id('', 'to')}
        className="jd-input jd-select"
        part="input"
        value={chosen || first}
        onChange={(event) => choose(event.target.value)}
      >
        {earlier.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {words(candidate.words)}
          </option>
        ))}
      </select>
    </div>
  );
}

function TransferTo({ missing }: { readonly missing: boolean }): ReactNode {
  const { say, id, sources } = useScene();
  const [text, setText] = useSaid(saidKeys.transferTo);
  const label = say('screen.transferTo');
  if (!sources.has(people))
    return <SaidText said={saidKeys.transferTo} part="to" label={label} required missing={missing} />;
  const own = id('', 'to');
  const wants = missing && text.trim() === '';
  return (
    <div className="jd-said">
      <label id={`${own}-label`} htmlFor={own}>
        <span className="jd-required" aria-hidden="true">
          *
        </span>
        {label}
      </label>
      <Combobox
        control={{
          id: own,
          disabled: false,
          'aria-labelledby': `${own}-label`,
          'aria-required': true,
          ...(wants && { 'aria-invalid': true, 'aria-describedby': `${own}-problem` }),
        }}
        source={people}
        text={text}
        suggests
        onType={setText}
        onTake={(option) => setText(option.label)}
        onLeave={() => {}}
      />
      {wants && (
        <p className="jd-problem" part="problem" data-severity="error" id={`${own}-problem`}>
          {say('problem.required', { field: say('common.quotes', { text: label }) })}
        </p>
      )}
    </div>
  );
}

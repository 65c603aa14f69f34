import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import { useSaid } from '../use-said.ts';

interface SaidTextProps {
  readonly said: string;
  readonly label: string;
  /** Ends the element's id. */
  readonly part: string;
  readonly lines?: number;
  readonly required?: boolean;
  /** Whether someone went on without it. */
  readonly missing?: boolean;
  readonly describedBy?: string;
}

/** A text that goes beside the record: an opinion, a reason, a person. */
export function SaidText(props: SaidTextProps): ReactNode {
  const { said, label, part, lines, required = false, missing = false, describedBy } = props;
  const { id, say } = useScene();
  const [text, setText] = useSaid(said);
  const own = id('', part);
  const wants = required && missing && text.trim() === '';
  const common = {
    id: own,
    className: 'jd-input',
    part: 'input',
    value: text,
    autoComplete: 'off',
    'aria-describedby': wants ? `${own}-problem` : describedBy,
    'aria-required': required || undefined,
    'aria-invalid': wants || undefined,
  } as const;
  return (
    <div className="jd-said">
      <label htmlFor={own}>
        {required && (
          <span className="jd-required" aria-hidden="true">
            *
          </span>
        )}
        {label}
      </label>
      {lines === undefined ? (
        <input {...common} type="text" onChange={(event) => setText(event.target.value)} />
      ) : (
        <textarea {...common} rows={lines} onChange={(event) => setText(event.target.value)} />
      )}
      {wants && (
        <p className="jd-problem" part="problem" data-severity="error" id={`${own}-problem`}>
          {say('problem.required', { field: say('common.quotes', { text: label }) })}
        </p>
      )}
    </div>
  );
}

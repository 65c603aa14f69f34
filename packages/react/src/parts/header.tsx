import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';

/** The form's title with the office above it, and the stages it passes through. */
export function Header(): ReactNode {
  const { model, office, words, say, headingLevel, prefix, readOnly } = useScene();
  const Title = `h${headingLevel}` as const;
  const number = office.forms[model.form]?.number;
  const required = !readOnly && model.fields.some((field) => field.required);
  return (
    <header className="jd-header">
      <div className="jd-heading">
        <p className="jd-office">{words(office.names)}</p>
        <Title className="jd-title" part="title" id={`${prefix}title`}>
          {words(model.words)}
        </Title>
        <p className="jd-meta">
          {number !== undefined && <span>{say('paper.formNumber', { number })}</span>}
          {required && <span>{say('screen.requiredNote')}</span>}
        </p>
      </div>
      <Stages />
    </header>
  );
}

/** The hands that the form passes through, the one at work marked. */
function Stages(): ReactNode {
  const { model, stage, words } = useScene();
  if (model.stages.length < 2) return null;
  const at = model.stages.findIndex((candidate) => candidate.id === stage);
  return (
    <ol className="jd-stages">
      {model.stages.map((candidate, index) => (
        <li
          key={candidate.id}
          className="jd-stage"
          data-done={index < at || undefined}
          {...(index === at && { 'aria-current': 'step' as const })}
        >
          <span className="jd-stage-number" aria-hidden="true">
            {index + 1}
          </span>
          {words(candidate.words)}
        </li>
      ))}
    </ol>
  );
}

import type { Field } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { Cell } from '../store/form-store.ts';
import { holdsAnswer } from '../store/tidy-record.ts';
import type { ControlWidget } from '../widget.ts';
import type { ItemProps } from './field-item.tsx';

interface ShownValueProps extends ItemProps {
  readonly cell: Cell;
  readonly widget: ControlWidget<Field>;
}

/** Shows a value that is not edited here, or why there is none. */
export function ShownValue({ field, pointer, cell, widget }: ShownValueProps): ReactNode {
  const { id, say } = useScene();
  const filled = holdsAnswer(cell.value);
  return (
    <div
      className="jd-value"
      id={id(pointer)}
      tabIndex={-1}
      data-empty={!filled || undefined}
      data-computed={field.computed}
    >
      {filled ? (
        <span>
          <widget.Show field={field} pointer={pointer} value={cell.value} />
        </span>
      ) : (
        <WhyEmpty field={field} applies={cell.applies} />
      )}
      {field.computed && <span className="jd-tag">{say('screen.computed')}</span>}
    </div>
  );
}

/** Who is to fill it, or that nobody did or may. */
function WhyEmpty({ field, applies }: { readonly field: Field; readonly applies: boolean }): ReactNode {
  const { say, words, stage, stageOf, readOnly, model } = useScene();
  const stages = model.stages.map((candidate) => candidate.id);
  const owner = stageOf(field.stage);
  const isLater = stage !== undefined && stages.indexOf(field.stage) > stages.indexOf(stage);
  const why =
    isLater && owner
      ? say('screen.ownedBy', { stage: words(owner.words) })
      : say(applies ? 'screen.empty' : 'common.notApplicable');
  if (field.computed && !readOnly && applies) return null;
  return why + (!applies && field.applies ? say('common.brackets', { text: words(field.applies.words) }) : '');
}

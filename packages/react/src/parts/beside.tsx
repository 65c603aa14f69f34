import type { Field } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { Marks } from '../store/form-store.ts';
import { Problems } from './problems.tsx';

interface BesideProps {
  readonly field: Field;
  readonly pointer: string;
  readonly marks: Marks;
  /** Whether the hint stands here; it helps to write, so that it is left out where nothing is written. */
  readonly hint?: boolean;
}

/** Shows what stands beside a control: its hint, why it does not apply, and its problems. */
export function Beside({ field, pointer, marks, hint = true }: BesideProps): ReactNode {
  const { id, words } = useScene();
  return (
    <>
      {hint && field.hint && (
        <p className="jd-hint" id={id(pointer, 'hint')}>
          {words(field.hint)}
        </p>
      )}
      {!marks.applies && <Condition field={field} pointer={pointer} />}
      <Problems id={id(pointer, 'problems')} problems={marks.problems} />
    </>
  );
}

/** Shows why a field does not apply now: 不适用（转外部调查时填写）. */
function Condition({ field, pointer }: { readonly field: Field; readonly pointer: string }): ReactNode {
  const { id, words, say } = useScene();
  return (
    <p className="jd-hint" id={id(pointer, 'condition')}>
      {say('common.notApplicable')}
      {field.applies && say('common.brackets', { text: words(field.applies.words) })}
    </p>
  );
}

import type { Field } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { Marks } from '../store/form-store.ts';
import { Problems } from './problems.tsx';

/** Shows what stands beside a control: its hint, why it does not apply, and its problems. */
export function Beside(props: { readonly field: Field; readonly pointer: string; readonly marks: Marks }): ReactNode {
  const { field, pointer, marks } = props;
  const { id, words } = useScene();
  return (
    <>
      {field.hint && (
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
export function Condition({ field, pointer }: { readonly field: Field; readonly pointer: string }): ReactNode {
  const { id, words, say } = useScene();
  return (
    <p className="jd-hint" id={id(pointer, 'condition')}>
      {say('common.notApplicable')}
      {field.applies && say('common.brackets', { text: words(field.applies.words) })}
    </p>
  );
}

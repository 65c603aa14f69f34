import type { NoteField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { WholeProps, WholeWidget } from '../widget.ts';

/** Fixed words to whoever fills the form. */
export const note: WholeWidget<NoteField> = { frame: 'whole', Whole: NoteWhole };

function NoteWhole({ field }: WholeProps<NoteField>): ReactNode {
  const { words } = useScene();
  return (
    <div className="jd-note" data-wide>
      {words(field.words)
        .split('\n')
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed words have a fixed order
          <p key={index}>{paragraph}</p>
        ))}
      {field.hint && <p className="jd-hint">{words(field.hint)}</p>}
    </div>
  );
}

import type { GroupField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { Beside } from '../parts/beside.tsx';
import { FieldGrid } from '../parts/field-grid.tsx';
import { LabelWords } from '../parts/label.tsx';
import { isRatingGroup, RatingGrid } from '../parts/rating-grid.tsx';
import { useScene } from '../scene.ts';
import { useMarks } from '../use-store.ts';
import type { WholeProps, WholeWidget } from '../widget.ts';

/** Fields that belong together under one label; ratings with the same steps as one grid. */
export const group: WholeWidget<GroupField> = { frame: 'whole', Whole: GroupWhole };

function GroupWhole({ field, pointer }: WholeProps<GroupField>): ReactNode {
  const { id, readOnly } = useScene();
  const marks = useMarks(pointer);
  return (
    <fieldset
      className="jd-group"
      id={id(pointer)}
      data-pointer={pointer}
      tabIndex={-1}
      disabled={!marks.applies}
      data-wide
    >
      <legend className="jd-legend" id={id(pointer, 'label')}>
        <LabelWords field={field} required={false} />
      </legend>
      <Beside field={field} pointer={pointer} marks={marks} hint={!readOnly} />
      {isRatingGroup(field) ? (
        <RatingGrid fields={field.fields} pointer={pointer} />
      ) : (
        <FieldGrid fields={field.fields} pointer={pointer} />
      )}
    </fieldset>
  );
}

import { escapePointer, type Field, type GroupField, type RatingField } from '@jiandu/model';
import { Fragment, type ReactNode } from 'react';
import { useScene } from '../scene.ts';
import { RatingLine } from './rating-line.tsx';

/** Tells whether a group is nothing but ratings with the same steps. */
export function isRatingGroup(field: GroupField): field is GroupField & { readonly fields: readonly RatingField[] } {
  const [first] = field.fields;
  const steps = (member: Field) => member.kind === 'rating' && JSON.stringify(member.options);
  return (
    first?.kind === 'rating' && field.fields.length > 1 && field.fields.every((other) => steps(other) === steps(first))
  );
}

interface RatingGridProps {
  readonly fields: readonly RatingField[];
  readonly pointer: string;
}

/** Ratings as a grid, one line an item and one column a step. Each line is a radio group of its own. */
export function RatingGrid({ fields, pointer }: RatingGridProps): ReactNode {
  const { words } = useScene();
  const steps = fields[0]?.options ?? [];
  return (
    <div className="jd-ratings" data-steps={steps.length}>
      <div className="jd-rating jd-rating-heads" aria-hidden="true">
        <span />
        {steps.map((step) => (
          <span className="jd-step" key={step.value}>
            {words(step.words)}
          </span>
        ))}
      </div>
      {fields.map((field, index) => (
        <Fragment key={field.name}>
          <RatingHeading words={headingOf(fields, index, words)} />
          <RatingLine field={field} pointer={`${pointer}/${escapePointer(field.name)}`} />
        </Fragment>
      ))}
    </div>
  );
}

function RatingHeading({ words }: { readonly words: string }): ReactNode {
  return words === '' ? null : <p className="jd-rating-heading">{words}</p>;
}

/** A head shared with the lines above is said once. */
function headingOf(fields: readonly RatingField[], index: number, words: (words: Field['words']) => string): string {
  const say = (field: RatingField | undefined) => (field?.heading ? words(field.heading) : '');
  const own = say(fields[index]);
  return own === say(fields[index - 1]) ? '' : own;
}

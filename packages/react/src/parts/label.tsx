import type { Field } from '@jiandu/model';
import { currencyOf, getAt } from '@jiandu/model';
import { signCurrency } from '@jiandu/text';
import { memo, type ReactNode, useCallback } from 'react';
import { type Scene, useScene } from '../scene.ts';
import type { FormState } from '../store/form-state.ts';
import { useStore } from '../use-store.ts';

/** Gives the words of a field's label: its own, or the value of the field that names it (a product over its column). */
export function writeLabel(field: Field, words: Scene['words']): ReactNode {
  const own = words(field.words);
  return field.labelFrom === undefined ? own : <NamedLabel from={field.labelFrom} own={own} />;
}

function NamedLabel({ from, own }: { readonly from: string; readonly own: string }): ReactNode {
  const select = useCallback((state: FormState) => getAt(state.record, from), [from]);
  const named = useStore(from, select);
  return typeof named === 'string' && named !== '' ? named : own;
}

interface LabelWordsProps {
  readonly field: Field;
  readonly required: boolean;
}

/** Shows a label with its mark for required fields; the control itself says that it is required. */
export const LabelWords = memo(function LabelWords({ field, required }: LabelWordsProps): ReactNode {
  const { words } = useScene();
  return (
    <>
      {required && (
        <span className="jd-required" aria-hidden="true">
          *
        </span>
      )}
      {writeLabel(field, words)}
    </>
  );
});

/** The unit of a column, said once in its head: （万元）; with the currency's sign where the unit does not tell it. */
export function ColumnUnit({ field }: { readonly field: Field }): ReactNode {
  const { say, words, office } = useScene();
  const unit = 'unit' in field && field.unit ? words(field.unit) : '';
  const sign = field.kind === 'money' ? signCurrency(currencyOf(field, office), office.region).trim() : '';
  if (unit === '' && sign === '') return null;
  return (
    <span className="jd-column-unit" {...(unit === '' && { 'aria-hidden': true })}>
      {say('common.brackets', { text: unit === '' || sign.length > 1 ? `${sign} ${unit}`.trim() : unit })}
    </span>
  );
}

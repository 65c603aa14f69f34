import { currencyOf, type MoneyField } from '@jiandu/model';
import { signCurrency, writeCapitals, writeFigure, writeMoney } from '@jiandu/text';
import type { ReactNode } from 'react';
import { TextInput } from '../parts/text-input.tsx';
import { Affixed, UnitWords } from '../parts/unit.tsx';
import { useScene } from '../scene.ts';
import { useMoney } from '../use-money.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { readers } from './readers.ts';

/** An amount: the sign of its currency, or the office's, before it, its unit after it, and below it in capitals where the form wants them. */
export const money: ControlWidget<MoneyField> = {
  frame: 'control',
  isSet: () => false,
  isWide: () => false,
  Edit: MoneyEdit,
  Show: MoneyShow,
};

function MoneyEdit({ field, pointer, cell, control, compact }: EditProps<MoneyField>): ReactNode {
  const scene = useScene();
  const { office } = scene;
  const written = writeFigure(String(cell.value ?? ''), useMoney(field));
  // In a table the head of the column has it.
  const sign = !compact && (
    <span className="jd-unit" aria-hidden="true">
      {signCurrency(currencyOf(field, office), office.region).trim()}
    </span>
  );
  return (
    <>
      <Affixed before={sign} after={!compact && <UnitWords field={field} pointer={pointer} />}>
        <TextInput
          control={control}
          pointer={pointer}
          text={cell.text ?? written}
          inputMode="decimal"
          align="end"
          reader={readers.money(field, scene)}
        />
      </Affixed>
      {field.capitals && <Capitals value={cell.value} currency={currencyOf(field, office)} />}
    </>
  );
}

function MoneyShow({ field, value }: ShowProps<MoneyField>): ReactNode {
  const { office, words } = useScene();
  const options = useMoney(field);
  if (!isAmount(value)) return String(value);
  const written = writeMoney(value, options);
  return (
    <>
      <span>
        {written} {field.unit && ` ${words(field.unit)}`}
      </span>
      {field.capitals && <Capitals value={value} currency={currencyOf(field, office)} />}
    </>
  );
}

function Capitals({ value, currency }: { readonly value: unknown; readonly currency: string }): ReactNode {
  const { office, script } = useScene();
  if (!isAmount(value)) return null;
  const { region, capitals: profile } = office;
  const written = writeCapitals(value, { script, region, currency, ...(profile && { profile }) });
  return <span className="jd-capitals">{written}</span>;
}

function isAmount(value: unknown): value is string {
  return typeof value === 'string' && /^-?\d{1,16}(\.\d{1,2})?$/.test(value);
}

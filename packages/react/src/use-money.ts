import { currencyOf, type MoneyField } from '@jiandu/model';
import { isCountedWhole, type MoneyOptions } from '@jiandu/text';
import { useCallback } from 'react';
import { useScene } from './scene.ts';
import type { FormState } from './store/form-state.ts';
import { useStore } from './use-store.ts';

/** Gives how amounts of a field are written, with cents where another amount of the record has some. */
export function useMoney(field: MoneyField): MoneyOptions {
  const { office, script, centsOf } = useScene();
  const currency = currencyOf(field, office);
  const agrees = isCountedWhole(currency);
  const cents = useStore(
    agrees ? '' : field.template,
    useCallback((state: FormState) => agrees && centsOf(state.record)(field), [agrees, centsOf, field]),
  );
  return { currency, cents, script, region: office.region };
}

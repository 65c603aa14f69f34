import type { Office } from '@jiandu/model';
import { useEffect, useMemo, useState } from 'react';
import type { Survey } from '../dev-server/survey.ts';
import type { Choices } from './choices.ts';

const none: Partial<Office> = {};

/** Gives what the office's file says; its region and script are chosen first, unless the address says what to choose. */
export function useGivenOffice(survey: Survey | undefined, choose: (some: Partial<Choices>) => void): Partial<Office> {
  const [isChosen] = useState(() => location.hash.length > 1);
  const said = JSON.stringify(survey?.office ?? none);
  const office: Partial<Office> = useMemo(() => JSON.parse(said), [said]);
  useEffect(() => {
    const { region, scripts: [script] = [] } = office;
    if (!isChosen) choose({ ...(region && { region }), ...(script && { script }) });
  }, [office, isChosen, choose]);
  return office;
}

import { fillWords, pickWords, writeNumber } from '@jiandu/text';
import type { FormModel, PolicyFigure } from './form-model.ts';
import { mapScripts, mapWords } from './map-words.ts';
import type { Office } from './office.ts';
import { wordTerm } from './word-term.ts';

/**
 * Gives the form as an office words it: its terms, else those of its region, in place of the form's (`{customer}`), its
 * figures in `policy` and in `{policy.figure}` places, in both scripts. Places of fields stay. Dressing twice is dressing once.
 */
export function dressModel(model: FormModel, office: Pick<Office, 'region' | 'terms' | 'policy'>): FormModel {
  const terms = Object.fromEntries(
    Object.entries(model.terms).map(([name, term]) => [
      name,
      { ...wordTerm(term, office.region), ...office.terms[name] },
    ]),
  );
  const policy = withFigures(model.policy, office.policy[model.form] ?? {});
  const figures = Object.fromEntries(
    Object.entries(policy).map(([name, figure]) => [`policy.${name}`, writeNumber(figure.value, { grouping: true })]),
  );
  return mapWords({ ...model, terms, policy }, (words) =>
    mapScripts(words, (text, script) => {
      // Most texts have no place, and a large form has thousands.
      if (!text.includes('{')) return text;
      const spoken = Object.entries(terms).map(([name, term]) => [name, pickWords(term, script)]);
      return fillWords(text, { ...Object.fromEntries(spoken), ...figures });
    }),
  );
}

function withFigures(
  policy: FormModel['policy'],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, PolicyFigure>> {
  return Object.fromEntries(
    Object.entries(policy).map(([name, figure]) => [name, { ...figure, value: own[name] ?? figure.value }]),
  );
}

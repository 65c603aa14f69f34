import type { Region, Words } from '@jiandu/text';
import type { Term } from './form-model.ts';

/** Gives the words of a term in a region. */
export function wordTerm(term: Term, region: Region): Words {
  return 'CN' in term ? term[region] : term;
}

import { type FormWarning, sayFault } from '../form-error.ts';
import type { FormSource } from '../read-form.ts';
import { gatherWords, type RoledWords } from './gather-words.ts';
import { glossaryFile } from './glossary.ts';
import type { Language } from './language.ts';
import { lintWords, type PlacedFault } from './lint-words.ts';
import { listLabels } from './merge-glossary.ts';

/** Finds what is wrong with the words of a form; strictly, also which of its labels nobody has read yet. */
export function checkLanguage(source: FormSource, language: Language, strict: boolean): readonly FormWarning[] {
  const words = gatherWords(source.schema, source.paper);
  const warn = (path: string, says: string, cure: string): FormWarning => {
    return {
      code: 'words',
      form: source.id,
      path,
      message: sayFault({ code: 'words', form: source.id, path, says, cure }),
    };
  };
  const found = lintWords(words, language);
  const faults = (strict ? found : foldDrafts(found)).map(({ path, says, cure }) => warn(path, says, cure));
  const drafted = strict ? findDrafted(words, language) : [];
  if (drafted.length === 0) return faults;
  const says = `has words that are only drafted: ${drafted.join('、')}`;
  const cure = `read each in its place and mark it read in ${glossaryFile} (npm run glossary adds what is missing)`;
  return [...faults, warn('', says, cure)];
}

/** How many labels that differ from their drafts are named one by one. */
const named = 3;

/** Makes one finding of many labels that differ from their drafts: whoever wrote them meant it, and reads them at one glance. */
function foldDrafts(faults: readonly PlacedFault[]): readonly PlacedFault[] {
  const drafts = faults.filter(({ rule }) => rule === 'draft');
  const [first] = drafts;
  if (first === undefined || drafts.length <= named) return faults;
  const some = drafts.slice(0, named).map(({ found }) => found);
  const says = `has ${drafts.length} labels worded otherwise than their drafts (${some.join('、')} …)`;
  const cure = `look at them with --strict, and add those that are right to ${glossaryFile}`;
  return [...faults.filter(({ rule }) => rule !== 'draft'), { ...first, path: 'words', says, cure }];
}

/** The labels that the glossary does not have as read or confirmed; none where a folder has no glossary. */
function findDrafted(words: readonly RoledWords[], { glossary }: Language): readonly string[] {
  if (glossary === undefined) return [];
  const pairs = listLabels(words)
    .filter(({ 'zh-Hans': hans, 'zh-Hant': hant }) => (glossary.find(hans, hant)?.state ?? 'drafted') === 'drafted')
    .map(({ 'zh-Hans': hans, 'zh-Hant': hant }) => `${hans} → ${hant}`);
  return [...new Set(pairs)];
}

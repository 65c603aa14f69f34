import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findForms } from '../src/find-forms.ts';
import { gatherPhrases } from '../src/language/gather-phrases.ts';
import { gatherWords } from '../src/language/gather-words.ts';
import { glossaryFile, readGlossary } from '../src/language/glossary.ts';
import { listLabels, mergeGlossary, writeGlossary } from '../src/language/merge-glossary.ts';
import { readForm } from '../src/read-form.ts';

/** Adds the labels of all forms and the phrases of the interface to the glossary, as drafted. Run with `npm run glossary`. */
const root = process.argv[2] ?? 'schemas';
const used = [...listLabels(gatherPhrases())];
for (const folder of await findForms(root)) {
  try {
    const { schema, paper } = await readForm(folder, { root });
    used.push(...listLabels(gatherWords(schema, paper)));
  } catch (error) {
    console.log(`left out: ${(error as Error).message}`);
  }
}
const before = (await readGlossary(root))?.entries ?? [];
const entries = mergeGlossary(before, used);
const text = writeGlossary(entries);
const file = join(root, glossaryFile);
if (text !== (await readFile(file, 'utf8').catch(() => ''))) await writeFile(file, text);
const inUse = new Set(used.map((words) => `${words['zh-Hans']}\n${words['zh-Hant']}`));
const idle = entries.filter((entry) => !inUse.has(`${entry['zh-Hans']}\n${entry['zh-Hant']}`));
const drafted = entries.filter(({ state }) => state === 'drafted');
console.log(`${file}: ${entries.length} entries, ${drafted.length} drafted, ${idle.length} not used any more`);
for (const entry of drafted) console.log(`  ${entry['zh-Hans']} → ${entry['zh-Hant']}`);

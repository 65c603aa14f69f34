import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Example, type RecordData } from '@jiandu/model';
import { printPdf, streamPdf } from '@jiandu/pdf/press';
import { read } from '@jiandu/pdf/read';
import { layOut } from '@jiandu/sheet';
import type { Attachment } from '@jiandu/sheet/spots';
import { beforeAll, describe, expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { faces } from './lay-catalogue.ts';
import { slowPdf } from './slow-pdf.ts';
import { typeInMuPdf } from './type-in-mupdf.ts';
import { hasJava, judgePdfs } from './vera-pdf.ts';

const full = process.env.FULL === '1';
const patience = 1_800_000;

async function lay(id: string, example: Example | undefined, at = 0) {
  const { model } = await loadForm(id);
  const [script, region] = at % 2 === 0 ? (['zh-Hans', 'CN'] as const) : (['zh-Hant', 'TW'] as const);
  const office = createOffice({ region, names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
  const { record = {}, variant, stage = model.stages[0]?.id ?? '' } = example ?? ({} as Partial<Example>);
  const filing = { form: id, version: model.version, stage, record: record as RecordData, ...(variant && { variant }) };
  const sheet = layOut(model, filing.record, {
    faces,
    office,
    scripts: [script],
    face: 'fillable',
    ...(variant && { variant }),
  });
  const attach: Attachment = { model, office, filing };
  return { sheet, attach, filing };
}

async function print(id: string, example?: Example, at = 0) {
  const { sheet, attach, filing } = await lay(id, example, at);
  return { sheet, filing, bytes: await printPdf(sheet, { faces, attach }) };
}

const typical = async (id: string) => (await loadExamples(id)).find(({ name }) => name === 'typical');

/** Every day some forms show one of their papers; else all show every example. */
const papers = new Map<string, Awaited<ReturnType<typeof print>>>();

beforeAll(async () => {
  for (const [at, { id }] of catalogue.entries()) {
    const examples = [undefined, ...(await loadExamples(id))];
    for (const [index, example] of examples.entries()) {
      if (!full && (at % 12 !== 0 || index !== (at / 12) % examples.length)) continue;
      papers.set(`${id} ${example?.name ?? 'blank'}`, await print(id, example, at));
    }
  }
}, patience);

describe('a fillable PDF', () => {
  test.skipIf(!hasJava)(
    'has no fault in PDF/UA-1 by veraPDF, which needs Java 17, and claims no PDF/A',
    () => {
      const files = new Map([...papers].map(([name, { bytes }]) => [name, bytes]));
      const faults = [...judgePdfs(files, ['ua1'])].flatMap(([name, own]) => own.map((fault) => `${name}: ${fault}`));
      expect(faults).toEqual([]);
      const [[name, { bytes }]] = papers as unknown as [[string, { bytes: Uint8Array }]];
      expect(judgePdfs(new Map([[name, bytes]]), ['3u']).get(name)).toContain('3u 6.6.4-1 × 1');
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
        fields.map((field) => field.name.replace(/~(?:capitals|text|=.*)$/s, '').replaceAll('~2', '.')),
      );
      expect(named, name).toEqual(pointers);
      for (const { name: own, tooltip } of fields) expect(tooltip, own).toMatch(/\p{Script=Han}/u);
    }
  });

  test(
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
    const { bytes } = await print('complaint-notice');
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
    const { bytes, filing } = await print('complaint-notice', await typical('complaint-notice'));
    const { changed, unread } = await read(
      typeInMuPdf(bytes, { '/customer': '另一家公司', '/salesSignature/on': '明天' }),
    );
    expect(changed).toEqual([{ pointer: '/customer', from: filing.record.customer, to: '另一家公司' }]);
    expect(unread).toMatchObject([{ pointer: '/salesSignature/on', code: 'unreadable' }]);
  });
});

test('papers of one file keep their fields apart, and each is read by its number', async () => {
  const all = await Promise.all(['complaint-notice', 'visit-card'].map(async (id) => lay(id, await typical(id))));
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

describe('the wall', async () => {
  const { bytes, filing } = await print('complaint-notice', await typical('complaint-notice'));
  const pdf = (body: string | Buffer) => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body)]));
  const bomb = deflateSync(Buffer.alloc(65 << 20), { level: 1 });
  const stream = (entries: string, data: Buffer) =>
    Buffer.concat([
      Buffer.from(`1 0 obj<<${entries}/Length ${data.length}>>stream\n`),
      data,
      Buffer.from('\nendstream endobj'),
    ]);
  const encrypted = onFile(bytes, 'paper.pdf', (path, folder) => {
    execFileSync('qpdf', ['--encrypt', 'a', 'b', '256', '--', path, join(folder, 'out.pdf')]);
    return new Uint8Array(readFileSync(join(folder, 'out.pdf')));
  });
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['no PDF', new TextEncoder().encode('PK no'), 'not-a-document'],
    [
      'a PDF of somebody else',
      pdf(
        '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>',
      ),
      'not-ours',
    ],
    ['a stream that swells', pdf(stream('/Filter/FlateDecode', bomb)), 'too-large'],
    ['a stream that swells twice', pdf(stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(bomb))), 'too-large'],
    ['a stream packed as bombs are', pdf(stream('/Filter/LZWDecode', Buffer.alloc(9))), 'too-large'],
    ['100 MB', new Uint8Array(100 << 20).fill(0x20).map((byte, at) => '%PDF-'.charCodeAt(at) || byte), 'too-large'],
    ['a locked file', encrypted, 'encrypted'],
    [
      'a script',
      pdf(
        '1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>',
      ),
      'macros',
    ],
    ['half a file', bytes.subarray(0, bytes.length >> 1), 'damaged'],
  ];
  test.each(cases)(
    'refuses %s',
    async (_, file, code) => {
      await expect(read(file)).rejects.toMatchObject({ name: 'ReadError', code });
    },
    patience,
  );

  test.runIf(full)(
    'refuses what takes longer to read than any paper, and reads the next one',
    async () => {
      await expect(read(slowPdf())).rejects.toMatchObject({ name: 'ReadError', code: 'too-large' });
      expect((await read(bytes)).filing).toEqual(filing);
    },
    patience,
  );

  test(
    'takes a file in which bits are flipped for damaged, or reads what it says',
    async () => {
      for (let flip = 0; flip < (full ? 500 : 8); flip += 1) {
        const at = ((flip + 1) * 40503) % bytes.length;
        const flipped = bytes.map((byte, index) => (index === at ? byte ^ (1 << (flip % 8)) : byte));
        const outcome = await read(flipped).catch((error: Error) => error);
        if (outcome instanceof Error) expect(outcome.name, `${flip} at ${at}`).toBe('ReadError');
        else expect(outcome.filing.form).toBe(filing.form);
      }
    },
    patience,
  );
});

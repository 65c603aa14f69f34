import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { read } from '@jiandu/pdf/read';
import { describe, expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { printFillable, readTypical } from './lay-filing.ts';
import { slowPdf } from './slow-pdf.ts';

const full = process.env.FULL === '1';
const patience = 1_800_000;

describe('reading a PDF', async () => {
  const { bytes, filing } = await printFillable('complaint-notice', await readTypical('complaint-notice'));
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

import { loadDefaultFaces } from '@jiandu/fonts/node';
import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { createOffice } from '@jiandu/model';
import { openPress, type PressedPaper } from '@jiandu/pdf/press';
import { compilePlate } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import type { Span } from '../print/journal.ts';
import { createPaperPacker, createPaperUnpacker, deflate } from '../print/pack-papers.ts';

test('kept papers come back as they were, those of one shape in little room and with one object for it', async () => {
  const kept = new Map<number, Uint8Array>();
  let offset = 0;
  const keep = (bytes: Uint8Array): Span => {
    const span = { file: 'parts', offset, length: bytes.length };
    kept.set(offset, bytes);
    offset += bytes.length;
    return span;
  };
  const faces = await loadDefaultFaces();
  const options = { faces, office: createOffice(), face: 'filled', scripts: ['zh-Hans'], copy: 'service' } as const;
  const plate = compilePlate(form.model, options);
  const { press } = openPress({ faces, deflate });
  // The longest takes another shape, and the first comes again after it.
  const records = [...examples, ...examples].map(({ record }, index) => ({ ...record, number: `TS-${index}` }));
  const papers: PressedPaper[] = [];
  for (const record of records) papers.push(await press({ sheet: plate.layOut(record) }));
  const pack = createPaperPacker(keep);
  const spans = papers.map(pack);
  const whole = offset;
  const unpack = createPaperUnpacker(({ offset: at }) => kept.get(at) as Uint8Array);
  const back = spans.map(unpack);
  expect(back).toEqual(papers);
  expect(back[examples.length]?.shape).toBe(back[0]?.shape);
  expect(spans.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(whole / 2);
});

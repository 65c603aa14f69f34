import { loadDefaultFaces } from '@jiandu/fonts/node';
import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { createOffice } from '@jiandu/model';
import { compilePlate } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import type { Span } from '../print/journal.ts';
import { createSheetPacker, createSheetUnpacker } from '../print/pack-sheets.ts';

test('kept sheets come back as they were but for slots, those of one shape in little room and with their objects in common', async () => {
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
  // The longest takes another shape, and the first comes again after it.
  const records = [...examples, ...examples].map(({ record }, index) => ({ ...record, number: `TS-${index}` }));
  const sheets = records.map((record) => plate.layOut(record));
  const pack = createSheetPacker(keep);
  const spans = sheets.map(pack);
  const unpack = createSheetUnpacker(({ offset: at }) => kept.get(at) as Uint8Array);
  const back = spans.map(unpack);
  expect(back).toEqual(sheets.map((sheet) => ({ ...sheet, slots: [] })));
  const [first, again] = [back[0], back[examples.length]];
  expect(again?.nodes).toBe(first?.nodes);
  expect(again?.pages[0]?.edges).toBe(first?.pages[0]?.edges);
  expect(spans[examples.length]?.length).toBeLessThan((spans[0]?.length ?? 0) / 3);
});

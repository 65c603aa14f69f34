import { expect, test } from 'vitest';
import { createDraftShelf } from './create-draft-shelf.ts';
import type { DraftStorage, KeptDraft } from './drafts.ts';

function createShelves() {
  const stored = new Map<string, KeptDraft>();
  const storage: DraftStorage = {
    load: (key) => stored.get(key),
    save: (key, draft) => void stored.set(key, draft),
    remove: (key) => void stored.delete(key),
  };
  const titles = () => [...stored].map(([place, { record }]) => `${place}: ${record.title}`);
  return { open: () => createDraftShelf(storage, 'k'), titles };
}

function draft(title: string, expiresAt = Date.now() + 60_000): KeptDraft {
  const parts = { record: { title }, unread: {}, said: {}, without: [] };
  return { form: 'small', version: '1', base: '', savedAt: '2026-03-05T09:00', expiresAt, ...parts };
}

test('two windows keep a draft each, a third is told that it cannot, and each clears its own', async () => {
  const { open, titles } = createShelves();
  const [first, second, third] = [open(), open(), open()];
  expect(await first.save(draft('甲'))).toEqual({ apart: false });
  expect(await second.save(draft('乙'))).toEqual({ apart: true });
  expect(await first.save(draft('甲甲'))).toEqual({ apart: false });
  expect(await second.save(draft('乙乙'))).toEqual({ apart: false });
  expect(titles()).toEqual(['k: 甲甲', 'k 2: 乙乙']);
  await expect(third.save(draft('丙'))).rejects.toThrow('"k" and "k 2"');
  expect((await third.list('small')).map(({ place }) => place)).toEqual(['k', 'k 2']);
  await third.clear();
  await first.clear();
  expect(titles()).toEqual(['k 2: 乙乙']);
});

test('who goes on with a draft saves over it, and the window that it came from stands apart', async () => {
  const { open, titles } = createShelves();
  const [first, second] = [open(), open()];
  await first.save(draft('甲'));
  for (const placed of await second.list('small')) second.take(placed);
  expect(await second.save(draft('甲乙'))).toEqual({ apart: false });
  expect(await first.save(draft('甲甲'))).toEqual({ apart: true });
  expect(titles()).toEqual(['k: 甲乙', 'k 2: 甲甲']);
});

test('a draft that has expired stands in nobody’s way', async () => {
  const { open, titles } = createShelves();
  await open().save(draft('旧', 1));
  await open().save(draft('新'));
  expect(titles()).toEqual(['k: 新']);
  await open()
    .save(draft('旧', 1))
    .then(() => open().list('small'));
  expect(titles()).toEqual(['k: 新']);
});

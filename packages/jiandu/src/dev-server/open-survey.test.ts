import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { type OpenSurvey, openSurvey } from './open-survey.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiandu-survey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const word = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });

/** Saves the definition that all forms have a field of. */
function saveShared(label: string): void {
  mkdirSync(join(folder, 'shared'), { recursive: true });
  const reason = { type: 'string', words: word(label) };
  writeFileSync(join(folder, 'shared/definitions.schema.json'), JSON.stringify({ $defs: { reason } }));
}

function saveForm(name: string, next: readonly string[] = []): void {
  mkdirSync(join(folder, name));
  const $ref = '../shared/definitions.schema.json#/$defs/reason';
  const leads = next.map((form) => ({ form, fields: { reason: 'reason' } }));
  const schema = { type: 'object', words: word(name), properties: { reason: { $ref } }, next: leads };
  writeFileSync(join(folder, name, 'form.schema.json'), JSON.stringify(schema));
}

it('where many forms depend on what was saved, the one that somebody looks at is read first', async () => {
  saveShared('事由');
  for (const name of ['apple', 'pear', 'plum', 'quince']) saveForm(name);
  const newest: string[] = [];
  let open: OpenSurvey | undefined;
  let versions = new Map<string, number>();
  const follow = () => {
    const forms = open?.survey().forms ?? [];
    for (const { key, version } of forms) if (version > (versions.get(key) ?? 0)) newest.push(key);
    versions = new Map(forms.map(({ key, version }) => [key, version]));
  };
  open = await openSurvey({ folder }, follow);
  try {
    await vi.waitFor(() => expect(newest).toHaveLength(4), { timeout: 30_000 });
    await open.module('plum');
    newest.length = 0;
    saveShared('原因');
    await vi.waitFor(() => expect(newest).toHaveLength(4), { timeout: 30_000 });
    expect(newest[0]).toBe('plum');
  } finally {
    open.close();
  }
});

it('a form leads to others of the folder, and is told only of those that are not there', async () => {
  saveShared('事由');
  saveForm('report', ['plan', 'nowhere']);
  saveForm('plan');
  const open = await openSurvey({ folder }, () => undefined);
  try {
    const leads = () =>
      open
        .survey()
        .forms.flatMap(({ findings }) => findings)
        .filter(({ message }) => message.includes('leads to'));
    await vi.waitFor(() => expect(leads()).toHaveLength(1), { timeout: 30_000 });
    expect(leads()[0]?.message).toContain('"nowhere"');
  } finally {
    open.close();
  }
});

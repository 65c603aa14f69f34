import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples } from '@jiandu/forms';
import { afterEach, beforeEach } from 'vitest';

/** Gives each test of a file a folder of its own, which is removed after it, and what is done in it. */
export function makeFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiandu-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: readonly string[]) => join(folder, ...names);
  return {
    /** A path in the folder; the folder itself without names. */
    at,
    /** Saves a text, or a value as JSON, and gives its path. */
    save: (name: string, value: unknown) => {
      writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
      return at(name);
    },
    /** Where papers go. */
    out: () => ['--out', at('out')],
    /** The papers of a form that stand there. */
    papers: (form = 'complaint-notice') => readdirSync(at('out', form)).sort(),
  };
}

/** The record of an example. */
export async function readExample(name: string, form = 'complaint-notice') {
  return (await loadExamples(form)).find((example) => example.name === name)?.record;
}

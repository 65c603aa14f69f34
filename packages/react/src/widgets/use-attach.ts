import { explainProblem, type FileField } from '@jiandu/model';
import { useState } from 'react';
import { useScene } from '../scene.ts';
import { digestOf } from './digest.ts';
import { type FileEntry, refuseFile, typeOfFile } from './file-entry.ts';

interface Attach {
  /** Takes files into the record, their bytes beside it, or says why not. */
  readonly attach: (files: readonly File[]) => Promise<void>;
  /** Sets what the record holds. */
  readonly set: (entries: readonly unknown[]) => void;
  /** Which files were not taken, and why. */
  readonly refused: readonly string[];
}

/** Gives the way into a file field, for files that are chosen and files that are dropped. */
export function useAttach(field: FileField, pointer: string): Attach {
  const { store, say, keepFile, model, script, phrases, office } = useScene();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const set = (entries: readonly unknown[]) =>
    store.choose(pointer, entries.length === 0 ? undefined : field.several ? entries : entries[0]);

  const describe = async (file: File): Promise<FileEntry | undefined> => {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) {
      // A folder is dropped like a file, but has no bytes.
      setRefused((before) => [...before, say('screen.fileType', { name: file.name })]);
      return undefined;
    }
    const digest = await digestOf(bytes);
    keepFile(digest, file);
    return { name: file.name, type: typeOfFile(file), bytes: file.size, digest };
  };
  const attach = async (files: readonly File[]) => {
    if (!field.several && files.length > 1) {
      const params = { limit: 1, actual: files.length };
      const problem = { path: pointer, code: 'too-many-items', severity: 'error', params } as const;
      return setRefused([explainProblem(model, problem, script, phrases, office)]);
    }
    const limits = { accept: field.accept, maxBytes: field.maxBytes };
    const refusal = (file: File) => refuseFile(file, limits, say);
    setRefused(files.flatMap((file) => refusal(file) ?? []));
    const taken = files.filter((file) => refusal(file) === undefined);
    const entries = (await Promise.all(taken.map(describe))).filter((entry) => entry !== undefined);
    if (entries.length === 0) return;
    set(field.several ? [...entriesOf(store.value(pointer)), ...entries] : entries);
    store.announce(entries.map((entry) => say('screen.attached', { name: entry.name })).join(say('common.separator')));
  };
  return { attach, set, refused };
}

/** Gives what a record holds as a list, of one file too. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

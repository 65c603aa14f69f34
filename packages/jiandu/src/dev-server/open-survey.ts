import { basename, dirname, relative, resolve, sep } from 'node:path';
import { findForms, findRoot } from '@jiandu/codegen';
import { bundleKnown, type FormPlace, findAll, type KnownForm, readAgain, unreadForm } from './known-form.ts';
import type { Survey } from './survey.ts';
import { watchFolders } from './watch-folders.ts';

/** A folder of forms under watch. */
export interface OpenSurvey {
  /** Gives what is known now. */
  readonly survey: () => Survey;
  /** Gives the module of a form's last sound reading; `undefined` where there was none. Throws what bundling throws. */
  readonly module: (key: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** Nothing of another form depends on these. */
const ownFiles = ['paper.json', 'examples.json'];

/**
 * Reads every form of a folder, and again whatever is saved, calling `onChange` after each. What was saved is read first,
 * then the forms that may depend on it; forms are checked when nothing is left to read. Throws `FormError` where the
 * folder holds no form.
 */
export async function openSurvey(folder: string, onChange: () => void): Promise<OpenSurvey> {
  const root = findRoot(folder) ?? resolve(folder);
  const known = new Map<string, KnownForm>();
  const places = new Map<string, FormPlace>();
  const modules = new Map<string, { readonly version: number; readonly text: Promise<string> }>();
  const toRead = new Set<string>();
  const toCheck = new Set<string>();
  let isClosed = false;
  let isWorking = false;

  const list = async () => {
    const paths = await findForms(folder);
    const keys = paths.map((path) => keyOf(folder, path));
    for (const key of [...known.keys()]) if (!keys.includes(key)) known.delete(key);
    for (const [index, key] of keys.entries()) {
      const place = { key, path: paths[index] as string, root };
      places.set(key, place);
      if (known.has(key)) continue;
      known.set(key, unreadForm(place));
      toRead.add(key);
    }
  };

  const moduleOf = ({ key, version, source }: KnownForm): Promise<string> | undefined => {
    if (source === undefined) return undefined;
    const made = modules.get(key);
    if (made?.version === version) return made.text;
    const text = bundleKnown(source);
    modules.set(key, { version, text });
    return text;
  };
  const readOne = async (key: string, place: FormPlace, before: KnownForm) => {
    const now = await readAgain(before, place);
    if (now === before) return;
    known.set(key, now);
    if (now.state === 'sound') toCheck.add(key);
    // Whoever has looked at the form will ask for it again.
    if (modules.has(key)) await moduleOf(now)?.catch(() => undefined);
    onChange();
  };
  const checkOne = async (key: string, place: FormPlace, before: KnownForm) => {
    const findings = await findAll(place);
    if (known.get(key) !== before || before.state !== 'sound') return;
    known.set(key, { ...before, findings });
    onChange();
  };
  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    while (!isClosed) {
      const queue = toRead.size > 0 ? toRead : toCheck;
      const [key] = queue;
      if (key === undefined) break;
      queue.delete(key);
      const place = places.get(key);
      const before = known.get(key);
      if (place && before) await (queue === toRead ? readOne : checkOne)(key, place, before);
    }
    isWorking = false;
  };

  const update = async (paths: readonly string[]) => {
    // A folder that has lost its last form is an empty list; the page says so.
    await list().catch(() => known.clear());
    const saved = [...places.values()].filter(({ path }) => paths.some((one) => dirname(one) === resolve(path)));
    const others = paths.every((path) => ownFiles.includes(basename(path))) ? [] : [...known.keys()];
    const waiting = [...toRead];
    toRead.clear();
    for (const key of [...saved.map((place) => place.key), ...waiting, ...others]) toRead.add(key);
    for (const { key } of saved) toCheck.add(key);
    onChange();
    void work();
  };

  await list();
  const watch = await watchFolders(root, (paths) => void update(paths));
  void work();
  return {
    survey: () => ({
      folder,
      forms: [...known.values()].map(({ source: _source, path: _path, ...told }) => told),
    }),
    async module(key) {
      const form = known.get(key);
      return form && moduleOf(form);
    },
    close() {
      isClosed = true;
      watch.close();
    },
  };
}

function keyOf(folder: string, path: string): string {
  const key = relative(folder, path).split(sep).join('/');
  return key === '' ? basename(resolve(path)) : key;
}

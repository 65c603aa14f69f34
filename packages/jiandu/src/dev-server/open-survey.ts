import { basename, dirname, relative, resolve, sep } from 'node:path';
import { findForms, findRoot } from '@jiandu/codegen';
import { createModules } from './create-modules.ts';
import { createQueue } from './create-queue.ts';
import { findAll, type KnownForm, readAgain, unreadForm } from './known-form.ts';
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
 * then the forms that may depend on it, of them first those that somebody looks at; forms are checked when nothing is left
 * to read. Throws `FormError` where the
 * folder holds no form.
 */
export async function openSurvey(
  { folder, office }: Pick<Survey, 'folder' | 'office'>,
  onChange: () => void,
): Promise<OpenSurvey> {
  const root = findRoot(folder) ?? resolve(folder);
  const modules = createModules();
  /** The forms that somebody looks at, the last one first. */
  let looked: readonly string[] = [];
  let known = await listForms(folder, root);

  /** Takes what was found out about a form, unless the form has gone or was read again meanwhile. */
  const take = (before: KnownForm, now: KnownForm) => {
    if (now === before || known.get(now.key) !== before) return;
    known = new Map(known).set(now.key, now);
    onChange();
  };
  const queue = createQueue({
    read: async (key) => {
      const before = known.get(key);
      if (before === undefined) return;
      const now = await readAgain(before);
      // Whoever has looked at the form will ask for it again.
      if (now !== before && looked.includes(key)) await modules.of(now)?.catch(() => undefined);
      take(before, now);
      if (now !== before && now.state === 'sound') queue.add('check', [key]);
    },
    check: async (key) => {
      const before = known.get(key);
      if (before?.state === 'sound') take(before, { ...before, findings: await findAll(before, known.values()) });
    },
  });
  const update = async (paths: readonly string[]) => {
    // A folder that has lost its last form is an empty list, and the page says so.
    known = await listForms(folder, root, known).catch(() => new Map());
    const keys = [...known.keys()];
    const saved = [...known.values()].filter(({ path }) => paths.some((one) => dirname(one) === resolve(path)));
    const savedKeys = saved.map(({ key }) => key);
    if (!paths.every((path) => ownFiles.includes(basename(path)))) {
      queue.add('read', keys);
      queue.add('read', looked, 'first');
    }
    queue.add('read', savedKeys, 'first');
    queue.add('check', savedKeys, 'first');
    onChange();
  };

  const watch = await watchFolders(root, (paths) => void update(paths));
  queue.add('read', [...known.keys()]);
  return {
    survey: () => ({ folder, forms: [...known.values()].map(tell), ...(office && { office }) }),
    async module(key) {
      const form = known.get(key);
      if (form) looked = [key, ...looked.filter((other) => other !== key)];
      return form && modules.of(form);
    },
    close() {
      queue.close();
      watch.close();
    },
  };
}

/** Lists the forms of a folder; of those known before it keeps what is known. */
async function listForms(
  folder: string,
  root: string,
  before: ReadonlyMap<string, KnownForm> = new Map(),
): Promise<ReadonlyMap<string, KnownForm>> {
  const paths = await findForms(folder);
  const forms = paths.map((path) => {
    const key = relative(folder, path).split(sep).join('/') || basename(resolve(path));
    return before.get(key) ?? unreadForm({ key, path, root });
  });
  return new Map(forms.map((form) => [form.key, form]));
}

/** What of a form the page is told. */
function tell({ source: _source, path: _path, root: _root, ...told }: KnownForm) {
  return told;
}

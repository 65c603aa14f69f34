import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Several events belong to one save: a file written in pieces, or written beside its place and renamed. */
const quietMs = 60;

/** The files of folders under watch. */
export interface Watch {
  readonly close: () => void;
}

/** What a file looked like: another look is another content. */
type Looks = ReadonlyMap<string, string>;

/**
 * Tells the paths of the JSON files below a folder that were written, replaced, added or removed, once their editor is
 * quiet. Folders are watched and not files, for a file that is replaced is another file to the system.
 */
export async function watchFolders(root: string, onChange: (paths: readonly string[]) => void): Promise<Watch> {
  const watchers = new Map<string, FSWatcher>();
  let looks = new Map<string, string>() as Looks;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void compare(), quietMs);
  };
  const look = async () => {
    const { files, folders } = await listWithin(root);
    if (isClosed) return looks;
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) if (!watchers.has(folder)) watchers.set(folder, watchFolder(folder, wait));
    return files;
  };
  const compare = async () => {
    const before = looks;
    looks = await look();
    const paths = [...new Set([...before.keys(), ...looks.keys()])];
    const changed = paths.filter((path) => before.get(path) !== looks.get(path));
    if (changed.length > 0 && !isClosed) onChange(changed);
  };

  looks = await look();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function watchFolder(folder: string, onEvent: () => void): FSWatcher {
  const watcher = watch(folder, onEvent);
  // A folder that is removed ends its watch with an error; its parent tells of it.
  watcher.on('error', onEvent);
  return watcher;
}

async function listWithin(folder: string): Promise<{ files: Looks; folders: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'));
  const folders = entries.filter((entry) => entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name));
  const looks = await Promise.all(files.map(async ({ name }) => lookAt(join(folder, name))));
  const below = await Promise.all(folders.map(({ name }) => listWithin(join(folder, name))));
  return {
    files: new Map([...looks, ...below.flatMap((one) => [...one.files])]),
    folders: [folder, ...below.flatMap((one) => one.folders)],
  };
}

async function lookAt(path: string): Promise<readonly [string, string]> {
  const found = await stat(path).catch(() => undefined);
  return [path, found === undefined ? 'gone' : `${found.ino} ${found.size} ${found.mtimeMs}`];
}

import { loadExamples, loadForm } from '@jiandu/forms';
import { expect, test, vi } from 'vitest';
import { printBatch } from '../print-batch.ts';

/** A disk on which no folder can be made; as Node has it, `recursive` says that the folder is missing. */
const disk = vi.hoisted(() => ({ refuses: 'EROFS' }));

vi.mock('node:fs', async (load) => ({
  ...(await load<typeof import('node:fs')>()),
  mkdirSync: (path: string, options?: { readonly recursive?: boolean }) => {
    const code = options?.recursive ? 'ENOENT' : disk.refuses;
    throw Object.assign(new Error(`${code}: refused, mkdir '${path}'`), { code, path, syscall: 'mkdir' });
  },
}));

test.each([
  ['EROFS', /磁盘是只读的（EROFS）。请允许在那里写入，或用 --out 换一个文件夹/, /磁碟是唯讀的（EROFS）。請允許/],
  ['EACCES', /没有权限（EACCES）。请允许在那里写入/, /沒有權限（EACCES）。請允許/],
  ['ENOSPC', /磁盘满了（ENOSPC）。请腾出空间/, /磁碟滿了（ENOSPC）。請騰出空間/],
  ['ENAMETOOLONG', /名字太长（ENAMETOOLONG）。请用 --out 换一个文件夹/, /名稱太長（ENAMETOOLONG）。請用 --out/],
])('a folder that cannot be made is told with its true cause and a cure: %s', async (code, hans, hant) => {
  disk.refuses = code;
  const form = await loadForm('visit-card');
  const [typical] = await loadExamples('visit-card');
  const give = async function* () {
    yield { record: typical?.record };
  };
  await expect(printBatch(form, give(), { out: 'no-such-disk/out', name: 'cards' })).rejects.toMatchObject({
    code: 'unwritable',
    path: 'no-such-disk',
    message: expect.stringContaining(`(${code})`),
    words: { 'zh-Hans': expect.stringMatching(hans), 'zh-Hant': expect.stringMatching(hant) },
  });
});

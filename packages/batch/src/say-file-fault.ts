import { explainFileError } from '@jiandu/codegen/files';
import { type Said, sayPlain } from './said.ts';

/** What the codes of the file system mean. */
const fileFaults: Readonly<Record<string, Pick<Said, 'zh-Hans' | 'zh-Hant'>>> = {
  ENOENT: { 'zh-Hans': '没有这个文件或文件夹', 'zh-Hant': '沒有這個檔案或資料夾' },
  ENOTDIR: { 'zh-Hans': '路径的一部分是文件', 'zh-Hant': '路徑的一部分是檔案' },
  EISDIR: { 'zh-Hans': '它是文件夹', 'zh-Hant': '它是資料夾' },
  EACCES: { 'zh-Hans': '没有权限', 'zh-Hant': '沒有權限' },
  EPERM: { 'zh-Hans': '没有权限', 'zh-Hant': '沒有權限' },
  EROFS: { 'zh-Hans': '磁盘是只读的', 'zh-Hant': '磁碟是唯讀的' },
  ENOSPC: { 'zh-Hans': '磁盘满了', 'zh-Hant': '磁碟滿了' },
  EDQUOT: { 'zh-Hans': '磁盘配额用完了', 'zh-Hant': '磁碟配額用完了' },
  EFBIG: { 'zh-Hans': '文件超过了允许的大小', 'zh-Hant': '檔案超過了允許的大小' },
  EEXIST: { 'zh-Hans': '那里已有同名文件', 'zh-Hant': '那裡已有同名檔案' },
  ENAMETOOLONG: { 'zh-Hans': '名字太长', 'zh-Hant': '名稱太長' },
  EMFILE: { 'zh-Hans': '打开的文件太多', 'zh-Hant': '開啟的檔案太多' },
};

/** Says why a file could not be read or written. */
export function sayFileFault(error: unknown): Said {
  const en = explainFileError(error);
  const { code = '' } = error as NodeJS.ErrnoException;
  const said = fileFaults[code];
  return said
    ? { en, 'zh-Hans': `${said['zh-Hans']}（${code}）`, 'zh-Hant': `${said['zh-Hant']}（${code}）` }
    : sayPlain(en);
}

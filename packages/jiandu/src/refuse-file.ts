import { sayFileFault } from '@jiandu/batch';
import { fillWords, type Words } from '@jiandu/text';
import { UsageError } from './usage-error.ts';

const sentences = {
  unreadable: {
    en: 'cannot read {path}: {why}; check the path.',
    'zh-Hans': '读不了 {path}：{why}，请检查路径。',
    'zh-Hant': '讀不了 {path}：{why}，請檢查路徑。',
  },
  unwritable: {
    en: 'cannot write {path}: {why}. Choose another folder, or make room.',
    'zh-Hans': '写不进 {path}：{why}。请换一个文件夹，或腾出空间。',
    'zh-Hant': '寫不進 {path}：{why}。請換一個資料夾，或騰出空間。',
  },
} as const;

/** Says that a file or a folder cannot be read or written, and why. */
export function refuseFile(code: keyof typeof sentences, path: string, cause: unknown): UsageError {
  const why = sayFileFault(cause);
  const { en, ...said } = sentences[code];
  const words: Words = {
    'zh-Hans': fillWords(said['zh-Hans'], { path, why: why['zh-Hans'] }),
    'zh-Hant': fillWords(said['zh-Hant'], { path, why: why['zh-Hant'] }),
  };
  return new UsageError(code, fillWords(en, { path, why: why.en }), cause, words);
}

import { dressModel, type FormModel, labelOf, type Office } from '@jiandu/model';
import { GlyphError, OverflowError } from '@jiandu/sheet';
import { findBadCharacter, phrases, pickWords, type Script } from '@jiandu/text';
import { fillSaid, type Said, sayPlain } from '../refusals.ts';

/** Named errors about a call, an office or a form, by their codes (all where there are none): no other record would fare better. */
const ofAllRecords: Readonly<Record<string, readonly string[]>> = {
  PaperError: [],
  FontError: [],
  FormError: [],
  ModelError: [],
  OfficeError: [],
  PolicyError: [],
  PdfError: ['unknown-face', 'face-not-open', 'bad-font', 'forbids-embedding'],
  DocxError: ['unknown-face', 'too-many-columns'],
};

/** Whether what was thrown would stop every other record too: a disk that refuses, an office's font that is none. */
export function stopsAll(error: unknown): boolean {
  const { name, code, syscall } = error as Partial<NodeJS.ErrnoException>;
  const codes = ofAllRecords[name ?? ''];
  return syscall !== undefined || (codes !== undefined && (codes.length === 0 || codes.includes(code ?? '')));
}

const rareFont =
  '{"fonts": [{"path": "HanaMinB.ttf", "script": "zh-Hans", "role": "song", "wordFamily": "HanaMinB", "rare": true}]}';

/** What keeps one record off paper, with the cure of the command line, where faces and pictures come from files. */
const faults = {
  glyph: {
    en: '{says}; name a TrueType font that has it in the file of --office: {font}',
    'zh-Hans': '“{label}”里的 {character} 没有字体可印；请在 --office 的文件里写明有这个字的 TrueType 字体：{font}',
    'zh-Hant': '「{label}」裡的 {character} 沒有字型可印；請在 --office 的檔案裡寫明有這個字的 TrueType 字型：{font}',
  },
  character: {
    en: '{says}; delete it',
    'zh-Hans': '“{label}”里有不能打印的字符 {character}，请删去',
    'zh-Hant': '「{label}」裡有不能列印的字元 {character}，請刪去',
  },
  overflow: {
    en: '{says}',
    'zh-Hans': '“{label}”的内容在纸上放不下，请缩短',
    'zh-Hant': '「{label}」的內容在紙上放不下，請縮短',
  },
  'missing-file': {
    en: '{says}',
    'zh-Hans': '缺少图片 {path}，请放进 --pictures 的文件夹',
    'zh-Hant': '缺少圖片 {path}，請放進 --pictures 的資料夾',
  },
  'bad-picture': {
    en: '{says}',
    'zh-Hans': '图片 {path} 已损坏或不能打印，请换成完整的 PNG 或 JPEG 文件',
    'zh-Hant': '圖片 {path} 已損壞或不能列印，請換成完整的 PNG 或 JPEG 檔案',
  },
  ours: {
    en: 'the printing failed, which is a fault of ours: {says}',
    'zh-Hans': '打印失败，这是程序的错误：{says}',
    'zh-Hant': '列印失敗，這是程式的錯誤：{says}',
  },
} as const satisfies Readonly<Record<string, Said>>;

/** Says what keeps one record off paper. */
export function sayFault(error: unknown, model: FormModel, office: Office): Said {
  if (!(error instanceof Error)) return fillSaid(faults.ours, { says: String(error) });
  const { message: says, code, path = '' } = error as Error & { readonly code?: unknown; readonly path?: string };
  if (error instanceof GlyphError) {
    const { codePoint } = error;
    const isBad = findBadCharacter(String.fromCodePoint(codePoint)) !== undefined;
    const hex = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return fillSaid(isBad ? faults.character : faults.glyph, {
      says: says.replace(/; add a face.*$/s, ''),
      label: labelAt(model, path, office),
      character: isBad ? hex : `${String.fromCodePoint(codePoint)}（${hex}）`,
      font: rareFont,
    });
  }
  if (error instanceof OverflowError) return fillSaid(faults.overflow, { says, label: labelAt(model, path, office) });
  if (code === 'missing-file' || code === 'bad-picture') return fillSaid(faults[code], { says, path });
  return typeof code === 'string' ? sayPlain(says) : fillSaid(faults.ours, { says: error.stack ?? says });
}

function labelAt(model: FormModel, path: string, office: Office): Said {
  const dressed = dressModel(model, office);
  const label = (script: Script) =>
    labelOf(dressed, path, { script, phrases, say: (words) => pickWords(words, script) }) ||
    pickWords(dressed.words, script);
  return { en: path, 'zh-Hans': label('zh-Hans'), 'zh-Hant': label('zh-Hant') };
}

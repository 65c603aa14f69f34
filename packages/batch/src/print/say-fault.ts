import { dressModel, type FormModel, labelOf, type Office } from '@jiandu/model';
import { type BytesFault, GlyphError, OverflowError, type PictureReason } from '@jiandu/sheet';
import { findBadCharacter, phrases, pickWords, type Script, type Words } from '@jiandu/text';
import { fillSaid, type Said, sayPlain } from '../said.ts';

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
  'bad-picture': { en: '{says}', 'zh-Hans': '图片 {path} {why}', 'zh-Hant': '圖片 {path} {why}' },
  ours: {
    en: 'the printing failed, which is a fault of ours: {says}',
    'zh-Hans': '打印失败，这是程序的错误：{says}',
    'zh-Hant': '列印失敗，這是程式的錯誤：{says}',
  },
} as const satisfies Readonly<Record<string, Said>>;

/** What is wrong with a picture, and its cure; developers are told by the error itself. */
const pictures = {
  empty: { 'zh-Hans': '是空文件，请换成 PNG 或 JPEG 图片', 'zh-Hant': '是空檔案，請換成 PNG 或 JPEG 圖片' },
  'no-pixels': {
    'zh-Hans': '只有 {width} × {height} 像素，请换一张图片',
    'zh-Hant': '只有 {width} × {height} 像素，請換一張圖片',
  },
  'too-many-pixels': {
    'zh-Hans': '有 {width} × {height} 像素，超过了打印所需，请缩小到 6000 × 6000 以内',
    'zh-Hant': '有 {width} × {height} 像素，超過列印所需，請縮小到 6000 × 6000 以內',
  },
  'cut-off': { 'zh-Hans': '已损坏或不完整，请换成完整的文件', 'zh-Hant': '已損壞或不完整，請換成完整的檔案' },
  'rare-kind': {
    'zh-Hans': '是少见的 JPEG 格式，请重新保存为普通 JPEG',
    'zh-Hant': '是少見的 JPEG 格式，請重新儲存為普通 JPEG',
  },
  'press-inks': {
    'zh-Hans': '是印刷用的 CMYK 图片，请转换为 sRGB',
    'zh-Hant': '是印刷用的 CMYK 圖片，請轉換為 sRGB',
  },
  colours: {
    'zh-Hans': '是 {samples} 色的 JPEG 图片，请转换为 sRGB',
    'zh-Hant': '是 {samples} 色的 JPEG 圖片，請轉換為 sRGB',
  },
  turned: {
    'zh-Hans': '是横放或镜像的（EXIF 方向 {orientation}），请转正后重新保存',
    'zh-Hant': '是橫放或鏡像的（EXIF 方向 {orientation}），請轉正後重新儲存',
  },
  'other-kind': {
    'zh-Hans': '不是 PNG 或 JPEG 图片，请转换为 PNG',
    'zh-Hant': '不是 PNG 或 JPEG 圖片，請轉換為 PNG',
  },
  'no-picture': {
    'zh-Hans': '不是 PNG 或 JPEG 图片，请换成其中一种',
    'zh-Hant': '不是 PNG 或 JPEG 圖片，請換成其中一種',
  },
} as const satisfies Readonly<Record<PictureReason, Words>>;

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
  if (code === 'missing-file') return fillSaid(faults[code], { says, path });
  if (code === 'bad-picture') {
    const { reason, parts } = (error.cause as BytesFault | undefined) ?? { reason: 'cut-off', parts: {} };
    return fillSaid(faults[code], { says, path, why: fillSaid({ en: '', ...pictures[reason] }, parts) });
  }
  return typeof code === 'string' ? sayPlain(says) : fillSaid(faults.ours, { says: error.stack ?? says });
}

function labelAt(model: FormModel, path: string, office: Office): Said {
  const dressed = dressModel(model, office);
  const label = (script: Script) =>
    labelOf(dressed, path, { script, phrases, say: (words) => pickWords(words, script) }) ||
    pickWords(dressed.words, script);
  return { en: path, 'zh-Hans': label('zh-Hans'), 'zh-Hant': label('zh-Hant') };
}

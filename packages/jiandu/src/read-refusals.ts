import type { ReadErrorCode } from '@jiandu/pdf/read';
import type { Words } from '@jiandu/text';

/** Why a paper is not read back, and what to do about it; its file stands before the sentence. */
export const readRefusals = {
  'not-a-document': { 'zh-Hans': '不是 PDF 或 Word 文件，或不完整', 'zh-Hant': '不是 PDF 或 Word 檔案，或不完整' },
  damaged: {
    'zh-Hans': '已损坏或不完整；请用原来的软件打开，另存一次',
    'zh-Hant': '已損壞或不完整；請用原來的軟體開啟，另存新檔一次',
  },
  encrypted: { 'zh-Hans': '有密码；请去掉密码再存一次', 'zh-Hant': '有密碼；請移除密碼再存一次' },
  'too-large': { 'zh-Hans': '大得不合理，未读取', 'zh-Hant': '大得不合理，未讀取' },
  doctype: {
    'zh-Hans': '里面有办公软件不会写的内容（DOCTYPE），未读取',
    'zh-Hant': '裡面有辦公軟體不會寫的內容（DOCTYPE），未讀取',
  },
  external: { 'zh-Hans': '链接到了别的文件，未读取', 'zh-Hant': '連結到了別的檔案，未讀取' },
  macros: {
    'zh-Hans': '带有宏或脚本，未读取；请另存为不带宏的文件',
    'zh-Hant': '帶有巨集或指令碼，未讀取；請另存為不帶巨集的檔案',
  },
  'not-ours': {
    'zh-Hans': '不是这里打印的表，或打印时没有带数据，读不回来',
    'zh-Hant': '不是這裡列印的表，或列印時沒有帶資料，讀不回來',
  },
  newer: { 'zh-Hans': '是较新的版本写的，请先升级', 'zh-Hant': '是較新的版本寫的，請先升級' },
  'other-form': { 'zh-Hans': '是另一种表', 'zh-Hant': '是另一種表' },
  several: {
    'zh-Hans': '里面不止一张表，或没有这一张；请用 --paper 说明第几张',
    'zh-Hant': '裡面不止一張表，或沒有這一張；請用 --paper 說明第幾張',
  },
} as const satisfies Readonly<Record<ReadErrorCode, Words>>;

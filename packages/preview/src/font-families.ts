import type { Script } from '@jiandu/text';

type Look = 'song' | 'hei';

/** The families that a screen is asked for, best first: the print faces, then what the systems bring along. */
const families = {
  'zh-Hans': {
    song: ['Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'SimSun', 'serif'],
    hei: [
      'Noto Sans SC',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      'PingFang SC',
      'Microsoft YaHei',
      'SimHei',
      'sans-serif',
    ],
  },
  'zh-Hant': {
    song: ['Noto Serif TC', 'Noto Serif CJK TC', 'Source Han Serif TC', 'Songti TC', 'PMingLiU', 'serif'],
    hei: ['Noto Sans TC', 'Noto Sans CJK TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei', 'sans-serif'],
  },
} as const satisfies Record<Script, Record<Look, readonly string[]>>;

/** What a screen draws a face with. */
export interface ScreenFont {
  readonly family: string;
  readonly weight: number;
}

/**
 * Gives the families and the weight for a face, told from its id: a preview has no font files. The id itself comes first, so
 * that a host may bring a face along with `@font-face`.
 */
export function screenFont(face: string, script: Script): ScreenFont {
  const look: Look = /(^|-)(sans|hei|gothic)(-|$)/.test(face) ? 'hei' : 'song';
  const weight = Number(/-([1-9]00)$/.exec(face)?.[1] ?? 400);
  return { family: [face, ...families[scriptOf(face, script)][look]].map(quote).join(', '), weight };
}

/** A face draws the glyph shapes of its own script, whichever language its words are in. */
function scriptOf(face: string, script: Script): Script {
  if (/-(tc|hk|hant)(-|$)/.test(face)) return 'zh-Hant';
  return /-(sc|hans)(-|$)/.test(face) ? 'zh-Hans' : script;
}

function quote(family: string): string {
  return /^(serif|sans-serif)$/.test(family) ? family : `'${family.replace(/['\\]/g, '')}'`;
}

import type { Script } from './script.ts';

/** Languages that are written in Chinese characters and that an office form may be asked for. */
const chineseLanguages: ReadonlySet<string> = new Set(['zh', 'cmn', 'yue', 'nan', 'hak', 'wuu']);

/**
 * The script of a BCP 47 tag, or `undefined` when it is not Chinese: `zh-TW`, `zh-HK`, `zh-MO`, `zh-Hant-*` and `yue` give
 * `zh-Hant`; `zh`, `zh-CN`, `zh-SG`, `zh-MY` and `zh-Hans-*` give `zh-Hans`. Also takes `zh_TW` as systems write it.
 */
export function resolveScript(locale: string): Script | undefined {
  try {
    const { language, script, region } = new Intl.Locale(locale.replace(/\..*$/, '').replaceAll('_', '-')).maximize();
    if (!chineseLanguages.has(language)) return undefined;
    // Intl knows Malaysia's Chinese as Traditional in some versions and as Simplified in others.
    if (!/-han[st]\b/i.test(locale.replaceAll('_', '-')) && region === 'MY') return 'zh-Hans';
    return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
  } catch {
    return undefined;
  }
}

/** Converts words between the scripts, character by character and by OpenCC's phrases; for drafts and checks only. */
export interface Converter {
  /** Traditional characters as Taiwan writes them, without Taiwan's words: 联系人 → 聯繫人. */
  readonly toHant: (hans: string) => string;
  readonly toHans: (hant: string) => string;
}

type Convert = (text: string) => string;

/** The part of opencc-js that is used, where it is installed. */
interface OpenCc {
  readonly Converter: (options: { readonly from: 'cn' | 'tw'; readonly to: 'cn' | 'tw' }) => Convert;
}

let loading: Promise<Converter | undefined> | undefined;

/** The converter of the optional package opencc-js; `undefined` where it is not installed. Loads once: it takes 140 MB. */
export function loadConverter(): Promise<Converter | undefined> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Converter | undefined> {
  const openCc = await importOpenCc();
  if (openCc === undefined) return undefined;
  const toTaiwan = openCc.Converter({ from: 'cn', to: 'tw' });
  return {
    toHant: (hans) => mend(toTaiwan(hans)),
    toHans: openCc.Converter({ from: 'tw', to: 'cn' }),
  };
}

/** What `s2tw` gets wrong on office words: 籤 for 簽 (会签), 準 for 准 (签准), and 佈, 佔 where Taiwan's laws write 布, 占. */
function mend(hant: string): string {
  return hant
    .replace(/(?<![標书書抽竹牙求題路浮])籤(?![詩筒王])/gu, '簽')
    .replace(/(?<=[簽核批照呈])準/gu, '准')
    .replaceAll('佈', '布')
    .replaceAll('佔', '占');
}

async function importOpenCc(): Promise<OpenCc | undefined> {
  const name = 'opencc-js';
  try {
    const module = (await import(name)) as OpenCc & { default?: OpenCc };
    return module.default?.Converter === undefined ? module : module.default;
  } catch {
    return undefined;
  }
}

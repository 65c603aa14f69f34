import { escapeAttribute, wordNamespace, xmlHead } from '../xml.ts';

/** What a program needs to know of a family that it has not, to take one like it. */
interface KnownFamily {
  /** The same family by the names that other systems know, the first of them its own in Chinese; older ones after commas. */
  readonly also?: string;
  readonly panose: string;
  /** 86 is GB 2312, 88 is Big5. */
  readonly charset: '00' | '86' | '88';
  readonly kind: 'roman' | 'swiss' | 'modern' | 'script' | 'auto';
}

const song = { charset: '86', kind: 'auto' } as const;
const families: Readonly<Record<string, KnownFamily>> = {
  SimSun: { also: '宋体', panose: '02010600030101010101', ...song },
  NSimSun: { also: '新宋体', panose: '02010609030101010101', charset: '86', kind: 'modern' },
  FangSong: { also: '仿宋,仿宋_GB2312', panose: '02010609060101010101', charset: '86', kind: 'modern' },
  KaiTi: { also: '楷体', panose: '02010609060101010101', charset: '86', kind: 'modern' },
  SimHei: { also: '黑体', panose: '02010609060101010101', charset: '86', kind: 'modern' },
  'Microsoft YaHei': { also: '微软雅黑', panose: '020B0503020204020204', charset: '86', kind: 'swiss' },
  PMingLiU: { also: '新細明體', panose: '02020500000000000000', charset: '88', kind: 'roman' },
  MingLiU: { also: '細明體', panose: '02020509000000000000', charset: '88', kind: 'modern' },
  'DFKai-SB': { also: '標楷體', panose: '03000509000000000000', charset: '88', kind: 'script' },
  'Microsoft JhengHei': { also: '微軟正黑體', panose: '020B0604030504040204', charset: '88', kind: 'swiss' },
  'Segoe UI Symbol': { panose: '020B0502040204020203', charset: '00', kind: 'swiss' },
};

/** A family by either of its names. */
function findFamily(name: string): KnownFamily | undefined {
  const known = families[name];
  if (known) return known;
  const [own, facts] = Object.entries(families).find(([, { also }]) => also?.split(',')[0] === name) ?? [];
  return facts && own !== undefined ? { ...facts, also: own } : undefined;
}

/** Writes the table of the families that a document names, with what stands in for each where it is missing. */
export function writeFontTable(names: readonly string[]): string {
  const fonts = [...new Set(names)].sort().map((name) => {
    const { also, panose, charset, kind } = findFamily(name) ?? {};
    return [
      `<w:font w:name="${escapeAttribute(name)}">`,
      also ? `<w:altName w:val="${also}"/>` : '',
      panose ? `<w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/>` : '',
      kind ? `<w:family w:val="${kind}"/><w:pitch w:val="${kind === 'modern' ? 'fixed' : 'variable'}"/>` : '',
      '</w:font>',
    ].join('');
  });
  return `${xmlHead}<w:fonts xmlns:w="${wordNamespace}">${fonts.join('')}</w:fonts>`;
}

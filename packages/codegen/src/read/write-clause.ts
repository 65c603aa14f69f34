import { type Script, scripts, type Words } from '@jiandu/text';

/** The titles of the rule books that clauses are taken from, by the code that a clause begins with: `S1 B`. */
export type Sources = Readonly<Record<string, Words>>;

/**
 * Writes a clause in words, in each script of its rule book's title: `S1 B第5条2` is 《客户招待用餐管理制度》第5条第2点.
 * The longest code counts. `undefined` where the clause begins with no code.
 */
export function writeClause(clause: string, sources: Sources): Words | undefined {
  const code = findCode(clause, sources);
  if (code === undefined) return undefined;
  const titles = sources[code] ?? {};
  const number = sayItems(clause.slice(code.length).trim());
  const titled = scripts.filter((script) => titles[script] !== undefined);
  return Object.fromEntries(titled.map((script) => [script, `《${titles[script]}》${spell(number, script)}`]));
}

/** Whether a text begins as the codes of these rule books do, but with none of them: `S9 1.2` beside `S1`. */
export function namesUnknownSource(clause: string, sources: Sources): boolean {
  const shape = shapeOf(clause);
  return (
    shape !== '' &&
    findCode(clause, sources) === undefined &&
    Object.keys(sources).some((code) => shapeOf(code) === shape)
  );
}

function findCode(clause: string, sources: Sources): string | undefined {
  const found = Object.keys(sources).filter((code) => clause.startsWith(code) && endsAt(clause, code.length));
  return found.sort((a, b) => b.length - a.length)[0];
}

/** `S2` is not the beginning of `S20`, nor `S3 A` that of `S3 Annex`. */
function endsAt(clause: string, index: number): boolean {
  return !/^(\d\d|[A-Za-z]{2})/.test(clause.slice(index - 1));
}

/** `S1 B第5条` and `S9 6.1` both begin in the shape `A0`; a text of an office begins in none. */
function shapeOf(text: string): string {
  const [first = ''] = /^[A-Za-z][A-Za-z\d-]*/.exec(text) ?? [];
  return first.replaceAll(/[A-Za-z]/g, 'A').replaceAll(/\d/g, '0');
}

/**
 * Names the numbered items that stand bare behind an article, 第5条2 and 四1. An item is 点: what the Mainland calls 项 is 款 in
 * Taiwan and the other way round. A number that goes on in any other way stays as it is written.
 */
function sayItems(number: string): string {
  return number
    .replace(/(第[\d零一二三四五六七八九十百]+[条條章节節])(\d+(?:[–~-]\d+)?)(?![\d.–~(（A-Za-z-])/g, '$1第$2点')
    .replace(/^([一二三四五六七八九十]+)(\d+)$/, '$1、$2');
}

/** The characters of clause numbers that the scripts write differently, Simplified first. */
const pairs = [
  ['条', '條'],
  ['项', '項'],
  ['节', '節'],
  ['点', '點'],
  ['编', '編'],
  ['则', '則'],
  ['总', '總'],
  ['号', '號'],
  ['页', '頁'],
  ['录', '錄'],
  ['图', '圖'],
  ['阶', '階'],
] as const satisfies readonly (readonly [string, string])[];

function spell(number: string, script: Script): string {
  return pairs.reduce((text, [simplified, traditional]) => {
    return script === 'zh-Hans' ? text.replaceAll(traditional, simplified) : text.replaceAll(simplified, traditional);
  }, number);
}

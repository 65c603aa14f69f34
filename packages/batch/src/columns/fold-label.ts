/** Marks that offices set beside a label without meaning another one. */
const marks = new Set([
  '必填',
  '必须',
  '必須',
  '必填项',
  '必填項',
  '选填',
  '選填',
  '可选',
  '可選',
  '可空',
  '单选',
  '單選',
  '多选',
  '多選',
  '可多选',
  '可多選',
  '可複選',
  '*',
]);

/** Ways to say how a date or a time is to be written. */
const patterns = /^(?:[ymdhse年月日号號时時点點分秒:./\-\s]|民国|民國|西元|公元)+$/i;

/** Gives a label without what offices write in many ways: width, case, blanks, stars, colons and breaks. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:_"'“”「」\u200b\ufeff]/g, '')
    .replace(/[〔［【[]/g, '(')
    .replace(/[〕］】\]]/g, ')');
}

/** Gives a folded label without the brackets at its end, and what stood in them; `undefined` where it ends without. */
export function takeBrackets(folded: string): { readonly text: string; readonly inside: string } | undefined {
  const [, text, inside] = /^(.+)\(([^()]*)\)$/.exec(folded) ?? [];
  return text === undefined || inside === undefined ? undefined : { text, inside };
}

/** Whether what stands in brackets says only that or how a column is to be filled in. */
export function isMark(inside: string): boolean {
  return inside === '' || marks.has(inside) || patterns.test(inside);
}

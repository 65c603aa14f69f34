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

/** A label with its brackets at the end apart. */
export interface FoldedLabel {
  readonly text: string;
  /** What stands in brackets at the end and is no mark: a unit, or a part of the name. */
  readonly brackets: readonly string[];
}

/** Gives a label without what offices write in many ways: width, case, blanks, stars, colons and breaks. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:_"'“”「」\u200b\ufeff]/g, '')
    .replace(/[〔［【[]/g, '(')
    .replace(/[〕］】\]]/g, ')');
}

/** Folds a label and takes the brackets off its end; required marks and patterns of dates are dropped. */
export function foldLabel(label: string): FoldedLabel {
  const brackets: string[] = [];
  let text = foldText(label);
  for (let match = /^(.+)\(([^()]*)\)$/.exec(text); match; match = /^(.+)\(([^()]*)\)$/.exec(text)) {
    const [, before = '', inside = ''] = match;
    text = before;
    if (inside !== '' && !marks.has(inside) && !patterns.test(inside)) brackets.unshift(inside);
  }
  return { text, brackets };
}

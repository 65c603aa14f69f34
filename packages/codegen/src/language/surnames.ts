const surnames = new Set('范于余党种郁卜云谷朴干涂后万岳姜郗曲');
const titles =
  /^(?:先生|小姐|女士|太太|君|某|[总總副]?[经經]理|[总總]|主任|[课課科组組处處]长|[課科組處]長|董事|工程[师師]|老[师師])/u;

/** Whether a character is somebody's surname, which no conversion touches: 范 in 范先生, not 于 in 早于总经理. */
export function isSurname(text: readonly string[], index: number): boolean {
  if (/\p{Script=Han}/u.test(text[index - 1] ?? '')) return false;
  return surnames.has(text[index] ?? '') && titles.test(text.slice(index + 1, index + 4).join(''));
}

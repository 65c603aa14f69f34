import { phrases as ours, type Phrases } from '../phrases/phrases.ts';
import type { Problem } from '../problem.ts';
import type { Script } from '../script.ts';
import type { ProblemAbout } from './problem-about.ts';
import { sayValue } from './say-value.ts';
import { type Speaker, speakers } from './speakers.ts';

/**
 * A problem as one sentence in office Chinese, without a closing full stop: 请填写“联系人”, 「投訴內容」最多 2000 字，目前 2350 字.
 * Names the field by its label and its limit with unit, money as money and dates in the office's era; never a key, an
 * operator or a pattern. The clause follows in brackets where it is given: （依据：《客户关系管理制度》第十四条第1点）.
 */
export function sayProblem(
  problem: Pick<Problem, 'code' | 'params'>,
  about: ProblemAbout,
  script: Script,
  phrases: Phrases = ours,
): string {
  const { params, code } = problem;
  const speaker: Speaker = {
    params,
    about,
    asks: about.asks ?? (about.options && about.options.length > 0 ? 'choose' : 'fill'),
    script,
    say: (name, values = {}) =>
      phrases.say(script, `problem.${name}`, { field: nameField(about.label, script, phrases), ...values }),
    phrases,
    value: (value) => sayValue(value, about, script, phrases).replace(/^(?=[^\p{Script=Han}])/u, ' '),
  };
  const sentence = speakers[code](speaker);
  if (!about.clause) return sentence;
  const clause = phrases.say(script, 'common.clause', { clause: about.clause });
  return `${sentence}${phrases.say(script, 'common.brackets', { text: clause })}`;
}

/** The label in quotes, or 本表单 for the whole record. */
function nameField(label: string, script: Script, phrases: Phrases): string {
  return label === '' ? phrases.say(script, 'problem.record') : phrases.say(script, 'common.quotes', { text: label });
}

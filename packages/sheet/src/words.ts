import type { FaceRole } from '@jiandu/fonts';
import type { PhraseKey, Script, Words } from '@jiandu/text';
import type { Job } from './job.ts';
import { type Inline, keep, lineBreak, type TextInline } from './typeset/inline.ts';

/** The size of the second script beside the first. */
export const secondScale = 0.75;

/** Words in one script. */
export interface Said {
  readonly text: string;
  readonly script: Script;
}

/** What words say on this paper: in the first script, and in the second where that says something else. */
export function sayWords(words: Words, { scripts: [first, second] }: Pick<Job, 'scripts'>): readonly Said[] {
  const one = pick(words, first);
  const other = second && pick(words, second);
  if (!one) return other ? [other] : [];
  return other && other.text !== one.text ? [one, other] : [one];
}

/** Where a script is missing the other speaks, as itself. */
function pick(words: Words, script: Script): Said | undefined {
  const text = words[script];
  if (text) return { text, script };
  const other: Script = script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
  const instead = words[other];
  return instead ? { text: instead, script: other } : undefined;
}

/** One of our phrases in every script. */
export function phraseWords(
  job: Pick<Job, 'phrases'>,
  key: PhraseKey,
  params?: Readonly<Record<string, string | number>>,
): Words {
  return { 'zh-Hans': job.phrases.say('zh-Hans', key, params), 'zh-Hant': job.phrases.say('zh-Hant', key, params) };
}

/** Our phrase in the first script of the paper. */
export function sayPhrase(job: Job, key: PhraseKey, params?: Readonly<Record<string, string | number>>): string {
  return job.phrases.say(job.scripts[0], key, params);
}

/** How words are set. */
export interface WordStyle {
  readonly role?: FaceRole;
  readonly scale?: number;
  readonly color?: string;
}

/** Words with the second script under the first, as labels stand; where words run in, beside it if one line holds both. */
export function stackWords(words: Words, job: Job, path: string, style: WordStyle = {}): readonly Inline[] {
  const said = sayWords(words, job);
  const runsIn = job.runIn === true && said.length > 1 && said.every(({ text }) => !text.includes('\n'));
  return said.flatMap((one, index): readonly Inline[] => {
    const text = toText(one, path, index === 0 ? style : smaller(style));
    if (index === 0) return [runsIn ? keep(text) : text];
    return runsIn ? [toText({ ...one, text: ' ' }, path, smaller(style)), keep(text)] : [lineBreak, text];
  });
}

/** Words with the second script after the first, as options and captions stand. */
export function joinWords(
  words: Words,
  job: Pick<Job, 'scripts'>,
  path: string,
  style: WordStyle = {},
): readonly Inline[] {
  return sayWords(words, job).map((said, index) =>
    index === 0 ? toText(said, path, style) : toText({ ...said, text: ` ${said.text}` }, path, smaller(style)),
  );
}

/** Plain text in the paper's first script. */
export function plainText(text: string, job: Pick<Job, 'scripts'>, path: string, style: WordStyle = {}): TextInline {
  return toText({ text, script: job.scripts[0] }, path, style);
}

export function toText({ text, script }: Said, path: string, style: WordStyle = {}): TextInline {
  return { inline: 'text', text, script, path, ...style };
}

function smaller(style: WordStyle): WordStyle {
  return { ...style, scale: (style.scale ?? 1) * secondScale };
}

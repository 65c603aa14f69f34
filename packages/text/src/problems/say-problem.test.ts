import { describe, expect, it } from 'vitest';
import { createPhrases } from '../phrases/phrases.ts';
import { type ProblemCode, problemCodes } from '../problem.ts';
import { type Script, scripts } from '../script.ts';
import { findOtherScript } from '../scripts/looks-like.ts';
import { commonProblems } from './problem-sample.ts';
import { samples } from './problem-samples.ts';
import { sayProblem } from './say-problem.ts';

interface Said {
  readonly code: ProblemCode;
  readonly kind: string;
  readonly sentences: Readonly<Record<Script, string>>;
}

/** Not a variant of a kind (`text, phone`), nor what has no value. */
const isKind = (kind: string) => !/,|whole|rule|note/.test(kind);

const said: readonly Said[] = samples.flatMap(({ kind, label, unit, about = {}, problems }) =>
  Object.entries({ ...(isKind(kind) && commonProblems), ...problems }).flatMap(([code, params]) =>
    [params].flat().map((one) => {
      const say = (script: Script) => {
        const known = { ...about, label: label[script], ...(unit && { unit: unit[script] }) };
        return sayProblem({ code: code as ProblemCode, params: one }, known, script);
      };
      return { code: code as ProblemCode, kind, sentences: { 'zh-Hans': say('zh-Hans'), 'zh-Hant': say('zh-Hant') } };
    }),
  ),
);

describe('sayProblem', () => {
  it('says every code for every kind of field as the table of sentences has it', async () => {
    const lines = problemCodes.flatMap((code) => [
      `\n## ${code}\n`,
      '| kind | zh-Hans | zh-Hant |\n| --- | --- | --- |',
      ...said
        .filter((one) => one.code === code)
        .map(({ kind, sentences }) => `| ${kind} | ${sentences['zh-Hans']} | ${sentences['zh-Hant']} |`),
    ]);
    const head = '# Every problem as an office says it\n\nRead and corrected sentence by sentence; the test compares.';
    await expect(`${head}\n${lines.join('\n')}\n`).toMatchFileSnapshot('problem-sentences.txt');
  });

  it('has a sentence for every code', () => {
    expect(problemCodes.filter((code) => !said.some((one) => one.code === code))).toEqual([]);
  });

  it('says no key, operator, pattern or missing value, and nothing in the other script', () => {
    for (const { kind, sentences } of said) {
      for (const script of scripts) {
        const sentence = sentences[script];
        expect(sentence, kind).not.toMatch(
          /[<>=^\\{}[\]]|undefined|null|NaN|\s\s|\s[，。、）”」]|\p{Script=Han} \p{Script=Han}/u,
        );
        expect(sentence.replace(/https:\/\/\S+/, ''), kind).not.toMatch(/[a-z]{3}/);
      }
    }
  });

  it.each(problemCodes)('says %s naturally even when nothing but the label is known', (code) => {
    for (const script of scripts) {
      const sentence = sayProblem({ code, params: {} }, { label: '联络' }, script);
      expect(sentence).toMatch(/联络|本表/);
      expect(sentence).not.toMatch(/[A-Za-z]{3}|[<>=^\\{}[\]]|undefined|null/);
      expect(findOtherScript(sentence.replace('联络', ''), script)).toEqual([]);
    }
  });

  it("speaks a host's own phrases", () => {
    const own = createPhrases({ overrides: { 'zh-Hans': { 'problem.required': '{{field}}必须填写' } } });
    expect(sayProblem({ code: 'required', params: {} }, { label: '联系人' }, 'zh-Hans', own)).toBe('“联系人”必须填写');
  });
});

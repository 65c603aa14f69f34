import { explainProblem } from '@jiandu/model';
import type { Problem, Words } from '@jiandu/text';
import type { PaperJob } from '../job.ts';
import { type Inline, lineBreak, type SlotMark } from '../typeset/inline.ts';
import { joinWords, phraseWords, plainText } from '../words.ts';

/** What the rules find: 符合, or each problem with its clause; room while nobody has asked them. */
export function printFindings(job: PaperJob, path: string): { inlines: readonly Inline[]; slots: readonly SlotMark[] } {
  const problems = job.facts.ask('problems', '');
  if (job.face !== 'filled' || problems === undefined) return { inlines: [], slots: [] };
  if (problems.length === 0) return { inlines: joinWords(phraseWords(job, 'paper.conforms'), job, path), slots: [] };
  const several = problems.length > 1;
  const inlines = problems.flatMap((problem, index) => [
    ...(index > 0 ? [lineBreak] : []),
    ...(several ? [plainText(`${index + 1}. `, job, path)] : []),
    ...joinWords(explain(problem, job), job, path),
  ]);
  return { inlines, slots: [] };
}

function explain(problem: Problem, { model, phrases, office }: PaperJob): Words {
  return {
    'zh-Hans': explainProblem(model, problem, 'zh-Hans', phrases, office),
    'zh-Hant': explainProblem(model, problem, 'zh-Hant', phrases, office),
  };
}

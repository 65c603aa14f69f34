import { createDefaultFaces } from '@jiandu/fonts';
import { createOffice, type Example, type Form, type RecordData } from '@jiandu/model';
import { drawSvg } from '@jiandu/preview';
import { layOut, type Sheet } from '@jiandu/sheet';
import { type Problem, scripts } from '@jiandu/text';
import type { Choices } from './choices.ts';

/** A record on paper, drawn, with what is wrong with it. */
export interface Paper {
  readonly sheet: Sheet;
  /** One address of an SVG document a page. */
  readonly pages: readonly string[];
}

// A preview draws with the reader's own fonts: outlines are never asked for.
const faces = createDefaultFaces(() => Promise.reject(new Error('a preview needs no outlines')));
const names = { 'zh-Hans': '某某有限公司', 'zh-Hant': '某某股份有限公司' };

/** Lays a record out and draws it. Throws what the sheet throws: a missing glyph, what no page can hold. */
export function layPaper(
  form: Form,
  record: RecordData,
  example: Example | undefined,
  problems: readonly Problem[],
  choices: Pick<Choices, 'script' | 'region' | 'stage' | 'face'>,
): Paper {
  const { script, region, stage, face } = choices;
  const sheet = layOut(form.model, face === 'blank' ? undefined : record, {
    faces,
    face,
    office: createOffice({ region, names }),
    scripts: script === 'bilingual' ? [...scripts] : [script],
    inapplicable: form.compute(record).inapplicable,
    problems,
    draft: face === 'filled' && problems.some(({ severity }) => severity === 'error'),
    ...(example?.variant !== undefined && { variant: example.variant }),
    ...(example?.trail && { trail: example.trail }),
    ...(stage !== '' && { until: stage }),
  });
  const pages = drawSvg(sheet).map((page) => `data:image/svg+xml,${encodeURIComponent(page)}`);
  return { sheet, pages };
}

/** Judges a record at the stage that is chosen. */
export function judgeRecord(
  form: Form,
  record: RecordData,
  example: Example | undefined,
  { stage, region }: Pick<Choices, 'stage' | 'region'>,
): readonly Problem[] {
  const judged = form.validate(record, {
    region,
    ...(stage !== '' && { stage }),
    ...(example?.variant !== undefined && { variant: example.variant }),
  });
  return judged.ok ? judged.warnings : judged.problems;
}

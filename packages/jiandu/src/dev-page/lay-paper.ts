import { createDefaultFaces } from '@jiandu/fonts';
import { createOffice, type Example, type Form, type Office, type RecordData } from '@jiandu/model';
import { drawSvg } from '@jiandu/preview';
import { layOut, type Sheet } from '@jiandu/sheet';
import { type Problem, scripts } from '@jiandu/text';
import type { Choices } from './choices.ts';

/** What a paper is drawn for. */
export interface PaperHow extends Pick<Choices, 'script' | 'stage' | 'face'> {
  readonly office: Partial<Office>;
}

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
  { script, stage, face, office }: PaperHow,
): Paper {
  const sheet = layOut(form.model, face === 'blank' ? undefined : record, {
    faces,
    face,
    office: createOffice({ names, ...office }),
    scripts: script === 'bilingual' ? [...scripts] : [script],
    inapplicable: form.compute(record, office.policy?.[form.model.form]).inapplicable,
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
  { stage, office }: Pick<PaperHow, 'stage' | 'office'>,
): readonly Problem[] {
  const policy = office.policy?.[form.model.form];
  const judged = form.validate(record, {
    ...(office.region && { region: office.region }),
    ...(policy && { policy }),
    ...(stage !== '' && { stage }),
    ...(example?.variant !== undefined && { variant: example.variant }),
  });
  return judged.ok ? judged.warnings : judged.problems;
}

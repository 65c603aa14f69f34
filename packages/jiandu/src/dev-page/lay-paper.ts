import type { Faces } from '@jiandu/fonts';
import { createOffice, type Example, type Form, type Office, type RecordData } from '@jiandu/model';
import type { DrawnPage } from '@jiandu/paper/printer';
import { drawPages } from '@jiandu/preview';
import { compilePlate, type Files, type Plate, type Sheet } from '@jiandu/sheet';
import { type Problem, scripts } from '@jiandu/text';
import type { Choices } from './choices.ts';

/** What a paper is drawn for. */
export interface PaperHow extends Pick<Choices, 'script' | 'stage' | 'face'> {
  readonly office: Partial<Office>;
  readonly variant: string | undefined;
}

/** A record on paper, drawn. */
export interface Paper {
  readonly sheet: Sheet;
  readonly pages: readonly DrawnPage[];
}

const names = { 'zh-Hans': '某某有限公司', 'zh-Hant': '某某股份有限公司' };

/** Makes a form ready for the records that are typed into it. Throws what the sheet throws of a paper that does not fit its form. */
export function compilePaper({ model }: Form, faces: Faces, { script, stage, face, office, variant }: PaperHow): Plate {
  return compilePlate(model, {
    faces,
    face,
    office: createOffice({ names, ...office }),
    scripts: script === 'bilingual' ? [...scripts] : [script],
    ...(variant !== undefined && { variant }),
    ...(stage !== '' && { until: stage }),
  });
}

/** What a paper shows. */
export interface PaperContent {
  /** None of a blank form. */
  readonly record: RecordData | undefined;
  readonly inapplicable: readonly string[];
  readonly problems: readonly Problem[];
  readonly trail: Example['trail'];
  readonly files: Files;
}

/** Lays a record out and draws it. Throws what the sheet throws: a missing glyph, what no page can hold. */
export function layPaper(plate: Plate, { record, inapplicable, problems, trail, files }: PaperContent): Paper {
  const sheet = plate.layOut(record, {
    inapplicable,
    problems,
    files,
    draft: record !== undefined && problems.some(({ severity }) => severity === 'error'),
    ...(trail && { trail }),
  });
  const drawn = drawPages(sheet, { files });
  const pages = sheet.pages.flatMap(({ width, height }, index) => {
    const drawing = drawn[index];
    return drawing ? [{ width, height, drawing }] : [];
  });
  return { sheet, pages };
}

/** Judges a record at the stage that is chosen. */
export function judgeRecord(
  form: Form,
  record: RecordData,
  { stage, office, variant }: Pick<PaperHow, 'stage' | 'office' | 'variant'>,
): readonly Problem[] {
  const policy = office.policy?.[form.model.form];
  const judged = form.validate(record, {
    ...(office.region && { region: office.region }),
    ...(policy && { policy }),
    ...(stage !== '' && { stage }),
    ...(variant !== undefined && { variant }),
  });
  return judged.ok ? judged.warnings : judged.problems;
}

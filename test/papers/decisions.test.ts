import { printDocx } from '@jiandu/docx';
import { read as readDocx } from '@jiandu/docx/read';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Filing, type FormModel, getAt, type RecordData, type TrailEntry } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { read as readPdf } from '@jiandu/pdf/read';
import { compilePlate, type Sheet } from '@jiandu/sheet';
import { beforeAll, expect, test } from 'vitest';
import { faces } from './lay-catalogue.ts';

const full = process.env.FULL === '1';
const office = createOffice();

/** A trail in which each stage that has a choice took its decision of some place, the last of them from the end. */
function decideAll({ stages }: FormModel, place: number): readonly TrailEntry[] {
  return stages.flatMap(({ id, decisions }) => {
    const decision = decisions.at(place)?.value;
    return decisions.length < 2 || decision === undefined ? [] : [{ stage: id, decision }];
  });
}

/** The stages whose boxes a sheet shows. */
function stagesOn({ slots }: Sheet): ReadonlySet<string> {
  return new Set(slots.flatMap(({ part, pointer }) => (part === 'decision' ? pointer.slice(1) : [])));
}

/** What a paper tells of a decision; nothing where it shows none of its stage. */
function sign(entry: TrailEntry, sheet: Sheet, { model, filing }: Paper): readonly TrailEntry[] {
  if (!stagesOn(sheet).has(entry.stage)) return [];
  const signature = model.stages.find(({ id }) => id === entry.stage)?.signature ?? '';
  const { by, on } = (getAt(filing.record, signature) ?? {}) as { readonly by?: string; readonly on?: string };
  return [{ ...entry, ...(by && { by }), ...(on && { at: on }) }];
}

interface Paper {
  readonly model: FormModel;
  readonly filing: Filing;
  readonly lay: (trail: readonly TrailEntry[]) => Sheet;
}

/** The typical record of each form whose paper has boxes of decisions. */
const papers = new Map<string, Paper>();

beforeAll(async () => {
  for (const [at, { id }] of catalogue.entries()) {
    const { model } = await loadForm(id);
    const typical = (await loadExamples(id)).find(({ name }) => name === 'typical');
    const { record = {}, variant, stage = model.stages.at(-1)?.id ?? '' } = typical ?? {};
    const about = variant === undefined ? {} : { variant };
    const script = at % 2 === 0 ? 'zh-Hans' : 'zh-Hant';
    const plate = compilePlate(model, { faces, office, scripts: [script], face: 'fillable', ...about });
    const lay = (trail: readonly TrailEntry[]) => plate.layOut(record, { trail });
    const filing = { form: id, version: model.version, stage, record: record as RecordData, ...about };
    if (stagesOn(lay([])).size > 0) papers.set(id, { model, filing, lay });
  }
});

/** Prints a paper on which somebody ticked boxes, and reads it back. */
const formats = {
  pdf: async (sheet: Sheet, { model, filing }: Paper) =>
    readPdf(await printPdf(sheet, { faces, attach: { model, office, filing } }), { model }),
  docx: async (sheet: Sheet, { model, filing }: Paper) =>
    readDocx(await printDocx(sheet, { faces, attach: { model, office, filing }, protect: true }), { model }),
};

test('most forms have boxes of decisions', () => {
  expect(papers.size).toBeGreaterThan(catalogue.length / 2);
});

test('what each stage decides comes back from the papers of all forms, with who signed and when', {
  timeout: 1_800_000,
}, async () => {
  for (const [at, [id, paper]] of [...papers].entries()) {
    for (const place of [0, -1].filter((_, turn) => full || turn === at % 2)) {
      const { model, filing, lay } = paper;
      const sheet = lay(decideAll(model, place));
      const trail = decideAll(model, place).flatMap((entry) => sign(entry, sheet, paper));
      for (const [format, passOn] of Object.entries(formats)) {
        const reading = await passOn(sheet, paper);
        expect(reading.filing, `${id} ${format}`).toEqual({ ...filing, trail });
        expect(reading.unread, `${id} ${format}`).toEqual([]);
        expect(reading.changed).toHaveLength(trail.length);
      }
    }
  }
});

import { type Attachment, printDocx } from '@jiandu/docx';
import { read as readDocx } from '@jiandu/docx/read';
import { catalogue, loadForm } from '@jiandu/forms';
import { createOffice, type FormModel, type RecordData } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { read as readPdf } from '@jiandu/pdf/read';
import { compilePlate, type Sheet } from '@jiandu/sheet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '../any-record.ts';
import { faces } from './lay-catalogue.ts';

/** So many records of each form, on each format: 236 a day of both, 2,006 in the full product. */
const perForm = process.env.FULL === '1' ? 34 : 4;

/** Texts of one line that the faces have, plain ones and such as may look like something else. */
const line = fc.oneof(
  fc.stringMatching(/^[一-龥A-Za-z0-9，。、（）]{1,12}$/),
  fc.constantFrom('无', '/', '0', '-1', '是', '2026-03-05', '□', '√', '1,000.00', '（空）', '＿＿', '1.50 元'),
);

/** Prints a sheet and reads the paper. */
const formats = {
  pdf: async (sheet: Sheet, attach: Attachment) =>
    readPdf(await printPdf(sheet, { faces, ...(sheet.face === 'fillable' ? { attach } : { filing: attach.filing }) })),
  docx: async (sheet: Sheet, attach: Attachment) => readDocx(await printDocx(sheet, { faces, attach, protect: true })),
};

/** A form made ready on both faces, in the script and the region whose turn it is. */
function compilePlates(model: FormModel, at: number) {
  const [script, region] = at % 2 === 0 ? (['zh-Hans', 'CN'] as const) : (['zh-Hant', 'TW'] as const);
  const office = createOffice({ region, names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
  const compile = (face: 'filled' | 'fillable') => compilePlate(model, { faces, office, scripts: [script], face });
  return { office, filled: compile('filled'), fillable: compile('fillable') };
}

test.each(catalogue.map(({ id }, at) => ({ id, at })))(
  '$id gives back any record from PDF and Word, whatever its texts look like',
  { timeout: 1_800_000 },
  async ({ id, at }) => {
    const { model } = await loadForm(id);
    const { office, ...plates } = compilePlates(model, at);
    const [{ id: stage = '' } = {}] = model.stages;
    const records = fc.sample(anyRecord(model.fields, { line, text: line }), { numRuns: perForm, seed: 20261130 + at });
    for (const [turn, any] of records.entries()) {
      const record: RecordData = JSON.parse(JSON.stringify(any));
      const filing = { form: id, version: model.version, stage, record };
      const sheet = plates[turn % 2 === 0 ? 'filled' : 'fillable'].layOut(record);
      for (const [format, passOn] of Object.entries(formats)) {
        const { changed, unread, ...reading } = await passOn(sheet, { model, office, filing });
        expect({ changed, unread, filing: reading.filing }, `${format}, record ${turn}`).toEqual({
          changed: [],
          unread: [],
          filing,
        });
      }
    }
  },
);

import { loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Example, given, type RecordData } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { layOut } from '@jiandu/sheet';
import type { Attachment } from '@jiandu/sheet/spots';
import { faces } from './lay-catalogue.ts';

/** Lays a form out to be filled in further, from an example or from nothing; scripts in turn. */
export async function layFillable(id: string, example: Example | undefined, at = 0) {
  const { model } = await loadForm(id);
  const [script, region] = at % 2 === 0 ? (['zh-Hans', 'CN'] as const) : (['zh-Hant', 'TW'] as const);
  const office = createOffice({ region, names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
  const { record = {}, variant, stage = model.stages[0]?.id ?? '' } = example ?? ({} as Partial<Example>);
  const filing = { form: id, version: model.version, stage, record: record as RecordData, ...given({ variant }) };
  const sheet = layOut(model, filing.record, {
    faces,
    office,
    scripts: [script],
    face: 'fillable',
    ...given({ variant }),
  });
  const attach: Attachment = { model, office, filing };
  return { sheet, attach, filing };
}

/** Prints a form to be filled in further. */
export async function printFillable(id: string, example?: Example, at = 0) {
  const { sheet, attach, filing } = await layFillable(id, example, at);
  return { sheet, filing, bytes: await printPdf(sheet, { faces, attach }) };
}

/** The first example that every form has. */
export const readTypical = async (id: string) => (await loadExamples(id)).find(({ name }) => name === 'typical');

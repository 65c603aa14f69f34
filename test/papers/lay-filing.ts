import { loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Example, type Filing, given, type RecordData } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { layOut } from '@jiandu/sheet';
import type { Attachment } from '@jiandu/sheet/spots';
import { faces } from './lay-catalogue.ts';

/** Lays an example of a form, or the form with nothing in it, out with its filing; by `at`, scripts and regions take turns. */
export async function layFiling(
  id: string,
  example: Example | undefined,
  at = 0,
  face: 'filled' | 'fillable' = 'fillable',
) {
  const { model } = await loadForm(id);
  const [script, region] = at % 2 === 0 ? (['zh-Hans', 'CN'] as const) : (['zh-Hant', 'TW'] as const);
  const office = createOffice({ region, names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
  const { record = {}, variant, stage = model.stages[0]?.id ?? '', trail } = example ?? ({} as Partial<Example>);
  const own = given({ variant, trail });
  const filing: Filing = { form: id, version: model.version, stage, record: record as RecordData, ...own };
  const sheet = layOut(model, filing.record, { faces, office, scripts: [script], face, ...own });
  const attach: Attachment = { model, office, filing };
  return { model, sheet, attach, filing };
}

/** Prints a form to be filled in further as a PDF. */
export async function printFillable(id: string, example?: Example, at = 0) {
  const { sheet, attach, filing } = await layFiling(id, example, at);
  return { sheet, filing, bytes: await printPdf(sheet, { faces, attach }) };
}

/** The example of an ordinary record, which every form has. */
export async function readTypical(id: string): Promise<Example> {
  const typical = (await loadExamples(id)).find(({ name }) => name === 'typical');
  if (!typical) throw new Error(`${id} has no typical example`);
  return typical;
}

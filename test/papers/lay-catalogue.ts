import { loadDefaultFaces } from '@jiandu/fonts/node';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Example, type Filing } from '@jiandu/model';
import { layOut, type Sheet } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';

export const faces = await loadDefaultFaces();

/** In one script, in the other, in both. */
export const manners: readonly (readonly [Script, Script?])[] = [['zh-Hans'], ['zh-Hant'], ['zh-Hans', 'zh-Hant']];

/** A paper of the catalogue: laid out, and the filing that it shows. */
export interface CataloguePaper {
  readonly name: string;
  readonly sheet: Sheet;
  readonly filing?: Filing;
}

/** The places of a paper in the catalogue: its form, its example (0 is the blank form) and its manner. */
export interface CataloguePlace {
  readonly form: number;
  readonly example: number;
  readonly manner: number;
}

/** Lays out the papers of the catalogue that are due. */
export async function* layCatalogue(isDue: (place: CataloguePlace) => boolean): AsyncGenerator<CataloguePaper> {
  for (const [form, { id }] of catalogue.entries()) {
    for (const [example, own] of [undefined, ...(await loadExamples(id))].entries()) {
      for (const [manner, scripts] of manners.entries()) {
        if (isDue({ form, example, manner })) yield layExample(id, own, scripts);
      }
    }
  }
}

async function layExample(
  id: string,
  example: Example | undefined,
  scripts: readonly [Script, Script?],
): Promise<CataloguePaper> {
  const { model, compute } = await loadForm(id);
  const office = createOffice({
    region: scripts[0] === 'zh-Hans' ? 'CN' : 'TW',
    names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' },
  });
  const name = `${id} ${example?.name ?? 'blank'} in ${scripts.join(' and ')}`;
  if (!example) return { name, sheet: layOut(model, undefined, { faces, office, scripts, face: 'blank' }) };
  const { record, variant, trail, stage = '' } = example;
  const sheet = layOut(model, record, {
    faces,
    office,
    scripts,
    face: 'filled',
    inapplicable: compute(record).inapplicable,
    draft: example.name === 'problems',
    // One manner in three has a QR code.
    ...(scripts[0] === 'zh-Hant' && { code: `jiandu:${id}?version=${model.version}` }),
    ...(variant && { variant }),
    ...(trail && { trail }),
  });
  return { name, sheet, filing: { form: id, version: model.version, stage, record, ...(variant && { variant }) } };
}

import { createFaces } from '@jiandu/fonts';
import { loadDefaultFaces, readFace } from '@jiandu/fonts/node';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import {
  createOffice,
  type Example,
  type Filing,
  type FormModel,
  type Office,
  type PageName,
  pageNames,
} from '@jiandu/model';
import { layOut, type Sheet } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';

export const faces = await loadDefaultFaces();

/** The default faces, and FangSong (仿宋) for official papers in Traditional characters. */
export const officialFaces = createFaces([
  ...faces.all,
  await readFace({
    id: 'cwtex-fang',
    path: '/usr/share/fonts/truetype/cwtex/cwfs.ttf',
    script: 'zh-Hant',
    role: 'fang',
    wordFamily: 'FangSong',
  }),
]);

/** In one script, in the other, in both. */
export const manners: readonly (readonly [Script, Script?])[] = [['zh-Hans'], ['zh-Hant'], ['zh-Hans', 'zh-Hant']];

/** A paper of the catalogue: laid out, and the filing that it shows. */
export interface CataloguePaper {
  readonly name: string;
  readonly place: CataloguePlace;
  readonly model: FormModel;
  readonly office: Office;
  readonly sheet: Sheet;
  readonly filing?: Filing;
}

/** The places of a paper in the catalogue: its form, its example (0 is the blank form) and its manner. */
export interface CataloguePlace {
  readonly form: number;
  readonly example: number;
  readonly manner: number;
}

/** Lays out the papers of the catalogue that are due, to be read or to be filled in on a screen. */
export async function* layCatalogue(
  isDue: (place: CataloguePlace) => boolean,
  { fillable = false } = {},
): AsyncGenerator<CataloguePaper> {
  for (const [form, { id }] of catalogue.entries()) {
    for (const [example, own] of [undefined, ...(await loadExamples(id))].entries()) {
      for (const [manner, scripts] of manners.entries()) {
        const place = { form, example, manner };
        if (isDue(place)) yield { place, ...(await layExample(id, own, scripts, { fillable })) };
      }
    }
  }
}

/** Lays out the papers that are due of the forms that leave their page to the office, on each page that has a name. */
export async function* layOnPages(
  isDue: (place: CataloguePlace & { readonly page: number }) => boolean,
): AsyncGenerator<CataloguePaper> {
  const models = await Promise.all(catalogue.map(async ({ id }) => (await loadForm(id)).model));
  const open = models.filter(({ paper }) => paper && paper.page === undefined);
  for (const [form, { form: id }] of open.entries()) {
    for (const [example, own] of [undefined, ...(await loadExamples(id))].entries()) {
      for (const [manner, scripts] of manners.entries()) {
        for (const [page, name] of pageNames.entries()) {
          const place = { form, example, manner, page };
          if (isDue(place)) yield { place, ...(await layExample(id, own, scripts, { page: name })) };
        }
      }
    }
  }
}

/** With a page, for an office that has it, with a face for official papers. */
async function layExample(
  id: string,
  example: Example | undefined,
  scripts: readonly [Script, Script?],
  { fillable = false, page }: { readonly fillable?: boolean; readonly page?: PageName },
): Promise<Omit<CataloguePaper, 'place'>> {
  const { model, compute } = await loadForm(id);
  const office = createOffice({
    region: scripts[0] === 'zh-Hans' ? 'CN' : 'TW',
    names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' },
    ...(page && { page }),
  });
  const name = `${id} ${example?.name ?? 'blank'} in ${scripts.join(' and ')}${page ? ` on ${page}` : ''}`;
  const about = { name, model, office };
  const { record = {}, variant, trail, stage = model.stages[0]?.id ?? '' }: Partial<Example> = example ?? {};
  const filing = { form: id, version: model.version, stage, record, ...(variant && { variant }) };
  const options = { faces: page ? officialFaces : faces, office, scripts, ...(variant && { variant }) };
  if (fillable) return { ...about, filing, sheet: layOut(model, record, { ...options, face: 'fillable' }) };
  if (!example) return { ...about, sheet: layOut(model, undefined, { ...options, face: 'blank' }) };
  const sheet = layOut(model, record, {
    ...options,
    face: 'filled',
    inapplicable: compute(record).inapplicable,
    draft: example.name === 'problems',
    // One manner in three has a QR code.
    ...(scripts[0] === 'zh-Hant' && { code: `jiandu:${id}?version=${model.version}` }),
    ...(trail && { trail }),
  });
  return { ...about, filing, sheet };
}

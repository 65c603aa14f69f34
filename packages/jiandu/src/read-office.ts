import { dirname } from 'node:path';
import { createOffice, type Office } from '@jiandu/model';
import { type Region, regions } from '@jiandu/text';
import { parseJson, readText } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/** Reads `office.json`, or takes a region's defaults. `--region` overrules the file. */
export async function readOffice(path: string | undefined, region: string | undefined): Promise<Office> {
  const chosen = region === undefined ? {} : { region: checkRegion(region) };
  return createOffice({ ...(path !== undefined && (await readGivenOffice(path))), ...chosen });
}

/** Gives what `office.json` says, without the defaults of a region. */
export async function readGivenOffice(path: string): Promise<Partial<Office>> {
  const given = parseJson(await readText(path), path);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageError('no-office', `${path} is no office: write an object such as {"region": "TW"}.`);
  }
  return given as Partial<Office>;
}

function checkRegion(region: string): Region {
  const found = regions.find((known) => known === region.toUpperCase());
  if (found === undefined) throw new UsageError('unknown-region', `no region "${region}": use ${regions.join(', ')}.`);
  return found;
}

/** The folder that an office's file stands in: its fonts are beside it. */
export function folderOf(path: string | undefined): string {
  return path === undefined ? '.' : dirname(path);
}

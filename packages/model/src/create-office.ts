import { regions } from '@jiandu/text';
import { checkMembers } from './check-office.ts';
import type { Office } from './office.ts';
import { officeDefaults } from './office-defaults.ts';
import { officeMembers } from './office-members.ts';

/**
 * Gives an office from what its file says, with the defaults of its region (CN when it names none) for the rest.
 * Throws `OfficeError` for an unknown key, a value that is none, or words that lack a script the office owes.
 */
export function createOffice(partial: Partial<Office> = {}): Office {
  checkMembers(partial, '', officeMembers, owedScripts(partial));
  const said = Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined));
  return { ...officeDefaults[partial.region ?? regions[0]], ...said };
}

/** What cannot be read here is told by the check of its own member. */
function owedScripts(partial: Partial<Office>): readonly string[] {
  const said: unknown = partial?.scripts;
  if (Array.isArray(said)) return said.filter((script) => typeof script === 'string');
  const region = regions.find((candidate) => candidate === partial?.region) ?? regions[0];
  return officeDefaults[region].scripts;
}

import { join } from 'node:path';
import { loadFaces } from '@jiandu/batch';
import { type PageName, pageNames } from '@jiandu/model';
import { writePaper } from '@jiandu/paper';
import { layCalibration } from '@jiandu/sheet';
import { resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { folderOf, readOffice } from '../read-office.ts';
import { type RegistrationCommand, readRegistration } from '../read-registration.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** Options of `jiandu calibrate`. */
export interface CalibrateCommand extends RegistrationCommand {
  readonly office?: string;
  readonly region?: string;
  readonly script?: string;
  /** The stock's page, by name. */
  readonly page?: string;
  readonly out: string;
}

/** Prints the page that tells how paper lies in a printer, or that its setting is right. */
export async function calibrate(command: CalibrateCommand, terminal: Terminal): Promise<ExitCode> {
  const office = await readOffice(command.office, command.region);
  const script = command.script === undefined ? office.scripts[0] : resolveScript(command.script);
  if (script === undefined)
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans or zh-Hant.`);
  const page = command.page === undefined ? undefined : findPage(command.page);
  const faces = await loadFaces(office, folderOf(command.office));
  const setting = readRegistration(command, office);
  const sheet = layCalibration({ faces, office, script, ...(page && { page }), ...setting });
  const [file] = await writePaper({ sheet }, 'pdf', faces);
  const path = join(command.out, `calibration.${script}.pdf`);
  await writeWhole(path, file?.content ?? new Uint8Array());
  terminal.line(path);
  terminal.json({ file: path });
  return exitCodes.ok;
}

function findPage(name: string): PageName {
  const page = pageNames.find((known) => known === name);
  if (page) return page;
  throw new UsageError('unknown-page', `no page "${name}": use ${pageNames.join(', ')}.`);
}

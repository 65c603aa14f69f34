import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice takes seconds to start and a fifth of one for a paper, but ends early over some hundreds of files. */
const mostAtOnce = 60;

/** Gives the PDF that LibreOffice makes of each Word document, many in one process. */
export async function convertInLibreOffice(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jiandu-office-'));
  try {
    const names = documents.map((_, index) => join(folder, `${index}`));
    await Promise.all(documents.map((bytes, index) => writeFile(`${names[index]}.docx`, bytes)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    for (let at = 0; at < names.length; at += mostAtOnce) {
      const files = names.slice(at, at + mostAtOnce).map((name) => `${name}.docx`);
      await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files]);
    }
    return await Promise.all(names.map((name) => readFile(`${name}.pdf`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

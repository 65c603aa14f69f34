import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Faces } from '@jiandu/fonts';

const run = promisify(execFile);

/** LibreOffice takes seconds to start and a fifth of one for a paper, but ends early over some hundreds of files. */
const mostAtOnce = 60;

/**
 * Gives the PDF that LibreOffice makes of each Word document. The families that documents name are installed for it with the
 * outlines that the sheets were laid out with: what differs is what LibreOffice does, not what a machine has.
 */
export function convertInLibreOffice(documents: readonly Uint8Array[], faces: Faces): Promise<readonly Uint8Array[]> {
  return passThrough(documents, 'pdf', 'pdf', faces);
}

/** Gives each Word document as LibreOffice saves it again. */
export function saveInLibreOffice(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return passThrough(documents, 'docx', 'docx:MS Word 2007 XML');
}

/** Has many documents converted in one process. */
async function passThrough(
  documents: readonly Uint8Array[],
  ending: string,
  filter: string,
  faces?: Faces,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jiandu-office-'));
  try {
    const env = { ...process.env, ...(faces && { FONTCONFIG_FILE: await installFaces(faces, folder) }) };
    const names = documents.map((_, index) => join(folder, `${index}`));
    await Promise.all(documents.map((bytes, index) => writeFile(`${names[index]}.docx`, bytes)));
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    for (let at = 0; at < names.length; at += mostAtOnce) {
      const files = names.slice(at, at + mostAtOnce).map((name) => `${name}.docx`);
      await run('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', out, ...files], { env });
    }
    return await Promise.all(names.map((_, index) => readFile(join(out, `${index}.${ending}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts each face into a folder under its Word family, beside the fonts of the machine; gives the path of its configuration. */
async function installFaces({ all }: Faces, folder: string): Promise<string> {
  const fonts = join(folder, 'fonts');
  await mkdir(fonts);
  const named = all.map(async ({ id, wordFamily, outlines }) => {
    const path = join(fonts, `${id}.ttf`);
    await writeFile(path, await outlines());
    return (
      `<match target="scan"><test name="file"><string>${path}</string></test>` +
      `<edit name="family" mode="assign"><string>${wordFamily}</string></edit></match>`
    );
  });
  const configuration =
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir>` +
    `<cachedir>${join(folder, 'cache')}</cachedir>${(await Promise.all(named)).join('')}</fontconfig>`;
  const path = join(folder, 'fonts.conf');
  await writeFile(path, configuration);
  return path;
}

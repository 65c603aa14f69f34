import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Standards that a file may keep: PDF/A-2u, PDF/A-3u, PDF/UA-1. */
type Profile = '2u' | '3u' | 'ua1';

/** What the driver says of a file. */
interface Verdict {
  readonly profile: Profile;
  readonly file: string;
  readonly faults: readonly string[];
}

/** Whether veraPDF can run: it needs Java 17 or later. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

const require = createRequire(import.meta.url);
const jar = join(require.resolve('@opendataloader/pdf'), '../../lib/opendataloader-pdf-cli.jar');
const driver = join(import.meta.dirname, 'vera-pdf-driver.js');

/** A file with the standards that it is held to. */
export interface JudgedPdf {
  readonly bytes: Uint8Array;
  readonly profiles: readonly Profile[];
}

/** Judges files by their names, all in one run of Java, and gives the clauses that they break: `3u 6.8-5 × 1`. */
export function judgePdfs(files: ReadonlyMap<string, JudgedPdf>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-vera-'));
  try {
    const asked = [...files].flatMap(([name, { bytes, profiles }], index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      return profiles.map((profile) => ({ name, path, profile }));
    });
    const pairs = asked.flatMap(({ profile, path }) => [profile, path]);
    const options = ['-Xss8m', '-cp', jar, 'org.mozilla.javascript.tools.shell.Main', '-version', '200', driver];
    const output = execFileSync('java', [...options, ...pairs], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const faults = new Map([...files.keys()].map((name) => [name, [] as string[]]));
    const verdicts = output.split('\n').filter((line) => line.startsWith('{'));
    for (const [at, { name, path, profile }] of asked.entries()) {
      const verdict = JSON.parse(verdicts[at] ?? '{}') as Partial<Verdict>;
      if (verdict.file !== path || verdict.profile !== profile) throw new Error(`veraPDF did not judge ${name}`);
      faults.get(name)?.push(...(verdict.faults ?? []).map((fault) => `${profile} ${fault}`));
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

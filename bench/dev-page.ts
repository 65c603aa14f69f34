// Prints how long `jiandu dev` takes from a save to form, paper and problems redrawn: `npm run dev-page -w @jiandu/bench`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const catalogue = join(root, 'schemas');
const shown = 'complaints/complaint-notice';
const rounds = 7;

/** What is saved: a file, the words in it that each save changes, and whether a problem of the record says them too. */
const saves = {
  schema: { file: `${shown}/form.schema.json`, words: '投诉内容', problem: true },
  shared: { file: 'shared/definitions.schema.json', words: '联系电话', problem: false },
} as const;

type Save = (typeof saves)[keyof typeof saves];

/** All form folders of the catalogue, the one that is shown first. */
function listForms(): readonly string[] {
  const families = readdirSync(catalogue, { withFileTypes: true }).filter((one) => one.isDirectory());
  const forms = families
    .filter(({ name }) => name !== 'shared')
    .flatMap(({ name }) => readdirSync(join(catalogue, name)).map((form) => `${name}/${form}`));
  return [shown, ...forms.filter((form) => form !== shown)];
}

/** A schemas folder of so many forms. */
function copyForms(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-bench-'));
  for (const part of ['shared', 'vocabulary.schema.json', ...listForms().slice(0, count)]) {
    cpSync(join(catalogue, part), join(folder, part), { recursive: true });
  }
  return folder;
}

async function measureFolder(count: number, page: Page): Promise<void> {
  const folder = copyForms(count);
  const argv = ['--conditions=@jiandu/source', '--import', 'tsx', join(root, 'packages/jiandu/src/dev.ts')];
  const child = spawn(process.execPath, [...argv, 'dev', folder, '--port', '0'], { cwd: root });
  try {
    const address = await new Promise<string>((done, fail) => {
      child.on('close', fail);
      child.stdout.on('data', (text) => {
        const found = /http:\S+/.exec(String(text));
        if (found) done(found[0]);
      });
    });
    const opening = performance.now();
    await page.goto(`${address}#form=${encodeURIComponent(shown)}&example=problems`);
    await page.locator('.page text').first().waitFor({ timeout: 120_000 });
    print(count, 'first drawn', [performance.now() - opening]);
    for (const [name, save] of Object.entries(saves)) print(count, name, await measureSaves(folder, save, page));
  } finally {
    child.kill();
    await page.goto('about:blank');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the milliseconds from each save until web form and paper both say the new words. */
async function measureSaves(folder: string, { file, words, problem }: Save, page: Page): Promise<readonly number[]> {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const next = `${words}${'甲乙丙丁戊己庚辛'[round]}`;
    writeFileSync(`${path}.tmp`, text.replace(`"zh-Hans": "${words}"`, `"zh-Hans": "${next}"`));
    const saved = Date.now();
    renameSync(`${path}.tmp`, path);
    await page.waitForFunction(
      ([said, isProblem]) => {
        const form = document.querySelector('.web-form')?.textContent ?? '';
        const paper = document.querySelector('.paper')?.textContent ?? '';
        const problems = document.querySelector('[aria-label="Problems of the record"]')?.textContent ?? '';
        return form.includes(said) && paper.includes(said) && (!isProblem || problems.includes(said));
      },
      [next, problem] as const,
      { timeout: 120_000 },
    );
    times.push(Date.now() - saved);
    // The next save is a save of its own: what follows from this one is done.
    await page.waitForTimeout(count(folder) * 100);
  }
  return times;
}

function count(folder: string): number {
  return readdirSync(folder).length;
}

function print(forms: number, what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`${forms} forms, ${what}: median ${Math.round(median)} ms, worst ${Math.round(sorted.at(-1) ?? 0)} ms`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const forms of [1, 12, 59]) await measureFolder(forms, page);
} finally {
  await browser.close();
}

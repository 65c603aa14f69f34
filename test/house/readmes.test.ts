import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const root = join(import.meta.dirname, '../..');
const here = join(import.meta.dirname, 'gen');
const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`);

/** The TypeScript of all READMEs, each block as a module beside this test. */
const blocks = ['README.md', ...packages].flatMap((readme) =>
  [...readFileSync(join(root, readme), 'utf8').matchAll(/```(tsx?)\n([\s\S]*?)```/g)].map(
    ([, language, text], index) => ({
      title: `${readme}, block ${index + 1}`,
      file: join(here, `${readme.replace(/\W+/g, '-')}${index + 1}.${language}`),
      text: `${text}\nexport {};\n`,
    }),
  ),
);

/** What a reader has at hand where a README goes on from an example before it, or from a host's own code. */
const atHand = `
  declare const record: import('@jiandu/forms/complaint-notice').ComplaintNotice;
  declare const filing: import('@jiandu/model').Filing;
  declare const send: (filing: unknown) => Promise<void>;
  declare const sheet: import('@jiandu/sheet').Sheet;
  declare const faces: import('@jiandu/fonts').Faces;
  declare const files: Readonly<Record<string, Uint8Array>>;
  declare const compute: (record: object) => unknown;
  declare const check: (record: object, policy: object) => unknown;
`;

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

/** The faults of modules that stand in memory only. */
function findFaults(modules: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => Object.hasOwn(modules, file) || fileExists(file);
  host.getSourceFile = (file, ...others) =>
    Object.hasOwn(modules, file)
      ? ts.createSourceFile(file, modules[file] ?? '', ...(others.slice(0, 1) as [ts.ScriptTarget]))
      : getSourceFile(file, ...others);
  const program = ts.createProgram(Object.keys(modules), { ...options, noEmit: true, noUnusedLocals: false }, host);
  return new Map(
    program.getSourceFiles().flatMap((source) => {
      if (!Object.hasOwn(modules, source.fileName)) return [];
      const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [[source.fileName, faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))]];
    }),
  );
}

test('the examples of all READMEs are right TypeScript', { timeout: 180_000 }, () => {
  const modules = Object.fromEntries(blocks.map(({ file, text }) => [file, text]));
  const faults = findFaults({ ...modules, [join(here, 'at-hand.d.ts')]: atHand });
  for (const { title, file } of blocks) expect(faults.get(file), title).toEqual([]);
});

/** Blocks that go on from what is at hand, or need a page. */
const goingOn = [
  'README.md, block 2',
  'README.md, block 3',
  'packages/element/README.md, block 1',
  'packages/element/README.md, block 2',
  'packages/fonts/README.md, block 3',
  'packages/paper/README.md, block 2',
  'packages/preview/README.md, block 1',
  'packages/rules/README.md, block 2',
];
const runnable = blocks.filter(({ title, file }) => file.endsWith('.ts') && !goingOn.includes(title));

let folder = '';
const before = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiandu-readmes-'));
  symlinkSync(join(root, 'schemas'), join(folder, 'schemas'));
  mkdirSync(join(folder, 'fonts'));
  const { resolve } = createRequire(join(root, 'packages/fonts/package.json'));
  const font = resolve('@expo-google-fonts/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf');
  symlinkSync(font, join(folder, 'fonts/HanaMinB.ttf'));
  mkdirSync(here, { recursive: true });
  vi.spyOn(console, 'log').mockReturnValue();
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
  rmSync(here, { recursive: true, force: true });
});

test.each(runnable)('$title runs as it is written', { timeout: 60_000 }, async ({ file, text }) => {
  writeFileSync(file, text);
  await import(file);
});

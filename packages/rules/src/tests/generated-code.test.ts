import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { compileRuleModule, type RuleModuleDescription } from '../index.ts';

const source = join(import.meta.dirname, '..');

const description: RuleModuleDescription = {
  form: 'sample',
  policy: { cap: '5' },
  scope: {
    policy: ['cap'],
    fields: {
      a: { kind: 'decimal' },
      t: { kind: 'text', options: ['x', 'y'] },
      ok: { kind: 'boolean' },
      on: { kind: 'date' },
      at: { kind: 'moment' },
      items: {
        kind: 'list',
        of: {
          kind: 'object',
          members: { n: { kind: 'decimal', amount: true }, tags: { kind: 'list', of: { kind: 'text' } } },
        },
      },
      shares: { kind: 'object', members: { male: { kind: 'object', members: { n: { kind: 'decimal' } } } } },
    },
  },
  computed: [
    { target: '/a', source: 'round(1 / 3, 2) - policy.cap', writing: { as: 'number', digits: 2 } },
    { target: '/on', source: 'max(date(at), addDays(date(at), 3))', writing: { as: 'date' } },
    { target: '/items/-/n', source: 'ok ? a + 1 : -a * 2', writing: { as: 'money' } },
  ],
  applies: [{ target: '/shares/*/n', source: "t != 'x' || hoursBetween(at, addHours(at, 2)) > 1" }],
  rules: [
    {
      id: 'r',
      severity: 'error',
      each: 'items',
      when: "items.filter(i, has(i.n)).all(i, max(items.map(j, j.n)) >= i.n) && !(on < '2026-01-01')",
      check:
        "row.tags.exists(j, j == 'x') ? sum([abs(a), 1]) > round(min(size(items), policy.cap) / 3, 2) : t in ['x']",
      path: 'row.n',
      words: { 'zh-Hans': '{row.n}' },
    },
  ],
};

test('generated code and its runtime have no eval, no Function, no clock, no chance and no import of anything else', async () => {
  const { imports, code } = compileRuleModule(description);
  const runtime = readdirSync(join(source, 'runtime')).map((file) =>
    readFileSync(join(source, 'runtime', file), 'utf8'),
  );
  for (const text of [code, ...runtime]) {
    expect(text).not.toMatch(
      /\beval\b|\bFunction\b|Date\.now|new Date\(\)|Math\.random|performance|\bimport\(|require/,
    );
  }
  const bundled = await bundle(imports + code);
  expect(bundled).not.toMatch(/\beval\b|\bFunction\b|\brequire\b|^\s*import\b/m);
});

test('generated code is strict TypeScript as it stands', () => {
  const { imports, code } = compileRuleModule(description);
  const config = ts.readConfigFile(join(source, '../../../tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config.config, include: [], files: [] },
    ts.sys,
    join(source, '../../..'),
  );
  const file = join(source, 'generated.gen.ts');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, imports + code, ts.ScriptTarget.ES2022) : read(name, ...rest);
  host.fileExists = (name) => name === file || ts.sys.fileExists(name);
  const program = ts.createProgram([file], { ...options, lib: ['lib.es2023.d.ts'], types: [] }, host);
  const found = [
    ...program.getSyntacticDiagnostics(program.getSourceFile(file)),
    ...program.getSemanticDiagnostics(program.getSourceFile(file)),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(program.getSourceFile(file)?.text).toContain('defineRules');
  expect(found).toEqual([]);
});

test('the whole runtime stays small', async () => {
  const whole = await bundle("export * from '@jiandu/rules/runtime';");
  expect(gzipSync(whole).length).toBeLessThan(5_000);
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: source, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['@jiandu/source'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

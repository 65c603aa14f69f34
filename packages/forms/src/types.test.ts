import { join } from 'node:path';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Files that both compilations read. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles a file that is only in memory, beside the packages of this repository, and judges it and what is generated. */
function compile(content: string): readonly string[] {
  const file = join(import.meta.dirname, 'in-memory.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['@jiandu/source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, content, ts.ScriptTarget.ES2022);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
    return parsed.get(name);
  };
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? content : readFile(name));
  host.getCurrentDirectory = () => root;
  const program = ts.createProgram([file], options, host);
  const judged = program.getSourceFiles().filter(({ fileName }) => /in-memory|\/gen\//.test(fileName));
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...judged.flatMap((one) => [...program.getSyntacticDiagnostics(one), ...program.getSemanticDiagnostics(one)]),
  ];
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const typeName = (id: string) => id.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());

describe('the types of the catalogue', () => {
  it('take every record that the validators take, as a finished record and as a draft', async () => {
    const lines: string[] = [];
    for (const [index, { id }] of catalogue.entries()) {
      const name = typeName(id);
      const { validate } = await loadForm(id);
      const records = (await loadExamples(id)).flatMap(({ record }) => {
        const found = validate(record);
        return found.ok ? [found.record] : [];
      });
      expect(records.length, id).toBeGreaterThan(0);
      lines.push(`import type { ${name}, ${name}Draft } from '@jiandu/forms/${id}';`);
      lines.push(`import { ${name}Form } from '@jiandu/forms/${id}/react';`);
      for (const [at, record] of records.entries()) {
        lines.push(`export const finished${index}and${at}: ${name} = ${JSON.stringify(record)};`);
        lines.push(`export const draft${index}and${at}: ${name}Draft = ${JSON.stringify(record)};`);
      }
      lines.push(`export const empty${index}: ${name}Draft = {};`, `export const shown${index} = ${name}Form;`);
    }
    expect(compile(lines.join('\n'))).toEqual([]);
  });

  it('refuse what the validators refuse: a missing field, an unknown one, a wrong option', () => {
    const faults = compile(
      [
        `import type { ComplaintNotice, ComplaintNoticeDraft } from '@jiandu/forms/complaint-notice';`,
        'export const missing: ComplaintNotice = {};',
        `export const unknown: ComplaintNoticeDraft = { costumer: 'x' };`,
        `export const option: ComplaintNoticeDraft = { channel: 'telegram' };`,
      ].join('\n'),
    );
    expect(faults).toHaveLength(3);
  });
});

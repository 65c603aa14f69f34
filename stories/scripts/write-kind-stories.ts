import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleForm, readForm } from '@jiandu/codegen';
import { kinds } from '@jiandu/model';
import { kindStates } from '../src/kind-states.ts';

const root = join(import.meta.dirname, '../..');
const everyKind = join(root, 'test/forms/every-kind');

/** Writes the form of every kind as a module, and one story file a kind with a story a state. */
export async function writeKindStories(folder: string): Promise<void> {
  const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
  const shared = ['shared/file.schema.json', 'shared/signature.schema.json'];
  const files = await Promise.all(
    shared.map(async (place) => [place, await read(join(root, 'schemas', place))] as const),
  );
  const source = await readForm({
    schema: await read(join(everyKind, 'form.schema.json')),
    examples: await read(join(everyKind, 'examples.json')),
    files: Object.fromEntries(files),
  });
  const examples = `export const examples = ${JSON.stringify(source.examples)};\n`;
  await writeFile(join(folder, 'every-kind.gen.js'), `${await bundleForm(source)}\n${examples}`);
  await writeFile(
    join(folder, 'every-kind.gen.d.ts'),
    `import type { Example, Form } from '@jiandu/model';
export declare const form: Form;
export declare const examples: readonly Example[];
`,
  );
  for (const kind of kinds) await writeFile(join(folder, `${kind}.kind.gen.stories.tsx`), writeKind(kind));
}

function writeKind(kind: string): string {
  const stories = Object.keys(kindStates).map(
    (state) => `
export const ${exportName(state)}: Story = {
  name: '${state}',
  render: (_args, { globals }) => <KindForm kind="${kind}" state="${state}" globals={globals as Globals} />,
  play: playOf('${kind}', '${state}'),
};`,
  );
  return `// Generated from test/forms/every-kind by \`npm run generate\`. Change that form or src/kind-states.ts instead.
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Globals } from '../src/form-and-paper.tsx';
import { KindForm } from '../src/kind-form.tsx';
import { playOf } from '../src/kind-plays.ts';

const meta = { title: 'kinds/${kind}' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;
${stories.join('\n')}
`;
}

function exportName(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());
}

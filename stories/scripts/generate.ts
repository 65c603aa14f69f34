// Writes one story file a form: Storybook reads stories statically, so that a loop over the catalogue is not seen.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue, loadExamples } from '@jiandu/forms';
import { writeKindStories } from './write-kind-stories.ts';

const folder = join(import.meta.dirname, '../gen');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeKindStories(folder);

for (const { id, words, family } of catalogue) {
  const examples = await loadExamples(id);
  const stories = examples.map(
    (example, index) => `
export const ${exportName(example.name)}: Story = {
  name: ${JSON.stringify(`${example.words['zh-Hans'] ?? ''} ${example.name}`.trim())},
  render: (_args, { globals }) => <FormAndPaper {...examples[${index}]!} form={form} globals={globals as Globals} />,
};`,
  );
  await writeFile(
    join(folder, `${id}.gen.stories.tsx`),
    `// Generated from schemas/${family}/${id} by \`npm run generate\`. Change the schema instead.
import { form } from '@jiandu/forms/${id}';
import { examples } from '@jiandu/forms/${id}/examples';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { FormAndPaper, type Globals } from '../src/form-and-paper.tsx';

const meta = { title: ${JSON.stringify(`${family}/${words['zh-Hans']} ${id}`)} } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;
${stories.join('\n')}
`,
  );
}

function exportName(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());
}

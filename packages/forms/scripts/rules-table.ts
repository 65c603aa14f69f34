import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeAnswers } from './describe-answers.ts';
import { readAnswers } from './read-answers.ts';

const root = join(import.meta.dirname, '../../..');

await mkdir(join(root, 'docs'), { recursive: true });
await writeFile(join(root, 'docs/rules.md'), describeAnswers(await readAnswers(join(root, 'schemas'))));

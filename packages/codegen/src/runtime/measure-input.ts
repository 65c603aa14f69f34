import type { Field } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { below } from './below.ts';
import { type FieldTree, stepInto } from './field-tree.ts';

/** Limits beyond which an input is not looked at any further. */
const limits = { depth: 32, values: 200_000, characters: 20_000, rows: 10_000, nameLength: 200 } as const;

/**
 * Measures an input before anything else looks at it, so that neither patterns nor lists nor depth can cost more than
 * reading it. Gives at most a few problems; with any the input is not judged further.
 */
export function measureInput(input: unknown, tree: FieldTree): readonly Problem[] {
  const problems: Problem[] = [];
  let values = 0;

  const say = (path: string, code: Problem['code'], limit: number, actual: number) => {
    problems.push({ path, code, params: { limit, actual }, severity: 'error' });
  };
  const walk = (value: unknown, path: string, depth: number, at: FieldTree | undefined): void => {
    values += 1;
    if (values > limits.values || problems.length >= 10) return;
    if (depth > limits.depth) {
      say(parentOf(path), 'too-large-input', limits.depth, depth);
    } else if (typeof value === 'string') {
      measureText(value, path, at?.field, say);
    } else if (Array.isArray(value)) {
      const most = mostItems(at?.field);
      if (value.length > most) say(path, at?.row ? 'too-many-items' : 'too-large-input', most, value.length);
      else
        for (let index = 0; index < value.length; index += 1)
          walk(value[index], below(path, index), depth + 1, at?.row);
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        if (key.length > limits.nameLength) say(path, 'too-large-input', limits.nameLength, key.length);
        else walk((value as Record<string, unknown>)[key], below(path, key), depth + 1, stepInto(at, key));
      }
    }
  };

  walk(input, '', 0, tree);
  if (values > limits.values) return [tooManyValues(values)];
  return problems;
}

type Say = (path: string, code: Problem['code'], limit: number, actual: number) => void;

function measureText(text: string, path: string, field: Field | undefined, say: Say): void {
  const limit = field?.kind === 'text' ? field.maxLength : undefined;
  if (text.length <= Math.max(limits.characters, 2 * (limit ?? 0))) return;
  if (limit === undefined) say(path, 'too-large-input', limits.characters, text.length);
  else say(path, 'too-long', limit, text.length);
}

function mostItems(field: Field | undefined): number {
  const most = field && 'maxItems' in field ? field.maxItems : undefined;
  return Math.max(limits.rows, most ?? 0);
}

function tooManyValues(actual: number): Problem {
  return { path: '', code: 'too-large-input', params: { limit: limits.values, actual }, severity: 'error' };
}

function parentOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

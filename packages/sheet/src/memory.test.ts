import { expect, test } from 'vitest';
import { createFacts, createQuestions, watchFacts } from './facts.ts';
import { createMemory } from './memory.ts';

const occasion = {
  record: {},
  inapplicable: new Set<string>(),
  problems: undefined,
  trail: [],
  files: {},
  code: undefined,
  cents: () => false,
};

test('an insert of a name is told from what is composed around it under the same name', () => {
  const memory = createMemory();
  const facts = watchFacts(createFacts(occasion, createQuestions()), { tell: () => {}, tellInsert: () => {} });
  const block = {};
  const recallCell = (own: typeof facts) => memory.recallInsert(block, '/body/0', own, () => 'the cell');
  const recallBlock = () => memory.recall(block, '/body/0', facts, (own) => `the block around ${recallCell(own)}`);
  expect(recallBlock()).toBe('the block around the cell');
  expect(recallCell(facts)).toBe('the cell');
  expect(recallBlock()).toBe('the block around the cell');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { findNewerStyles } from './find-newer-styles.ts';

/** The oldest browser that a form must run in: what enterprise desktops that stayed on Windows 7 have. */
const oldestChromium = 109;

/** What an older browser may do without. */
const niceties: Readonly<Record<string, string>> = {
  'field-sizing': 'a text of many lines scrolls instead of growing',
  'field-sizing: content': 'the same',
  'text-wrap': 'the last line of a heading may be short',
  'text-wrap: balance': 'the same',
};

const styles = join(import.meta.dirname, '../../packages/react/src/styles');

test.each(readdirSync(styles))('%s asks for nothing that the oldest browser lacks', (file) => {
  const found = findNewerStyles(readFileSync(join(styles, file), 'utf8'), oldestChromium);
  expect(found.filter((name) => !(name in niceties))).toEqual([]);
});

test.each([
  ['.a { color: light-dark(red, blue) }', 'light-dark()'],
  ['.a { --own: color-mix(in srgb, red, blue) }', 'color-mix()'],
  ['.a { grid-template-rows: subgrid }', 'grid-template-rows: subgrid'],
  ['.a { anchor-name: --a }', 'anchor-name'],
  ['.a { width: anchor-size(width) }', 'anchor-size()'],
  ['.a { .b { color: red } }', 'nesting'],
  ['@media print { .a { &:hover { color: red } } }', 'nesting'],
  ['.a:popover-open { color: red }', ':popover-open'],
  ['@starting-style { .a { opacity: 0 } }', '@starting-style'],
  ['.a { colour: red }', 'colour'],
])('%s is found', (sheet, name) => {
  expect(findNewerStyles(sheet, oldestChromium)).toEqual([name]);
});

test.each([
  '@supports (color: light-dark(red, blue)) { .a { color: light-dark(red, blue) } }',
  '.a:has(> .b) { clip-path: inset(50%) } @container (min-width: 30rem) { .a { display: grid } }',
])('%s is not', (sheet) => {
  expect(findNewerStyles(sheet, oldestChromium)).toEqual([]);
});

test('the type checker knows no method and no interface of a newer browser', () => {
  expectTypeOf<'at'>().toExtend<keyof (readonly string[])>();
  expectTypeOf<'toSorted'>().not.toExtend<keyof (readonly string[])>();
  expectTypeOf<'withResolvers'>().not.toExtend<keyof PromiseConstructor>();
  expectTypeOf<'attachInternals'>().toExtend<keyof HTMLElement>();
  expectTypeOf<'showPopover'>().not.toExtend<keyof HTMLElement>();
  expectTypeOf<'canParse'>().not.toExtend<keyof typeof URL>();
});

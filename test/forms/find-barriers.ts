import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Gives every barrier that axe finds on a page, contrast included, of whatever weight, no rule left out. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Through the debugger, because the page's policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: judge } = window as unknown as { axe: { run: (how: object) => Promise<{ violations: Violation[] }> } };
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }
    const { violations } = await judge.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** Gives the tables and the cells that are wider than their place: a row that has too little room should be a card. */
export function findOverflows(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.jd-rows, .jd-matrix, .jd-cell')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.id || `${part.className}: ${part.textContent}`),
  );
}

/** Gives the controls that have no name, and the references to elements that are not there. */
export function findUntied(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-activedescendant', 'for'];
    const dangling = references.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
        (element.getAttribute(name) ?? '')
          .split(' ')
          .filter((id) => !document.getElementById(id))
          .map((id) => `${name} of ${element.tagName} names ${id}`),
      ),
    );
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const doubled = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`);
    const styled = [...document.querySelectorAll('form [style], form style')].map(
      (element) => `${element.tagName} has a style`,
    );
    return [...dangling, ...doubled, ...styled];
  });
}

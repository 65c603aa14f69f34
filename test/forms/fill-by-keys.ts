import type { Page } from 'playwright-core';

/**
 * Walks through a form with the tab key, types the answer of each control that it is called by, and stops on a button. A blank
 * presses the space bar: it takes the option of a set that the focus comes to.
 */
export async function fillByKeys(page: Page, answers: Readonly<Record<string, string>>, button: string): Promise<void> {
  await page.locator('form input').first().focus();
  for (let step = 0; step < 150; step += 1) {
    const { name, text } = await page.evaluate(nameFocus);
    if (text === button) return;
    const answer = answers[name];
    if (answer === ' ') await page.keyboard.press('Space');
    else if (answer) await page.keyboard.type(answer);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key comes to the button ${button}`);
}

/** How the control under the focus is called; an option by its set. In the page. */
function nameFocus(): { readonly name: string; readonly text: string | null | undefined } {
  const element = document.activeElement;
  const isOption = ['radio', 'checkbox'].includes(element?.getAttribute('type') ?? '');
  const called = isOption ? element?.closest('[role=radiogroup], [role=group]') : element;
  const names = (called?.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  return { name: names.join(' ').replaceAll('*', ''), text: element?.textContent };
}

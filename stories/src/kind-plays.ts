import type { Kind } from '@jiandu/model';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { KindStateName } from './kind-states.ts';

/** What a hand does in a story. */
export type Play = (context: { readonly canvasElement: HTMLElement }) => Promise<void>;

/** Files what is there: the host's server answers with a problem on every field, and the summary says so. */
const fileAndFail: Play = async ({ canvasElement }) => {
  await userEvent.click(canvasElement.querySelector('.jd-primary') as HTMLElement);
  await waitFor(() => expect(within(canvasElement).getAllByRole('alert')[0]).toHaveTextContent(/\d/));
};

/** Presses the first option that stands open. */
const chooseFirst: Play = async ({ canvasElement }) => {
  const option = canvasElement.querySelector('input[type=radio], input[type=checkbox]') as HTMLElement;
  await userEvent.click(option);
  await expect(option).toBeChecked();
};

/** What a hand does in the empty form of a kind. */
const fills: { readonly [K in Kind]?: Play } = {
  text: async ({ canvasElement }) => {
    const box = within(canvasElement).getAllByRole('textbox')[0] as HTMLElement;
    await userEvent.type(box, '机械密封件');
    await expect(box).toHaveValue('机械密封件');
  },
  date: async ({ canvasElement }) => {
    const box = within(canvasElement).getAllByRole('textbox')[0] as HTMLInputElement;
    await userEvent.type(box, '20260305');
    await userEvent.tab();
    await expect(box.value).toMatch(/2026.*3.*5/);
  },
  choices: chooseFirst,
  'yes-no': chooseFirst,
  rating: chooseFirst,
  money: async ({ canvasElement }) => {
    const box = within(canvasElement).getAllByRole('textbox')[0] as HTMLInputElement;
    await userEvent.type(box, '1234.5');
    await userEvent.tab();
    await expect(box).toHaveValue('1,234.50');
  },
  rows: async ({ canvasElement }) => {
    const rows = () => canvasElement.querySelectorAll('tbody tr').length;
    const before = rows();
    await userEvent.click(canvasElement.querySelector('.jd-row-tools button') as HTMLElement);
    await expect(rows()).toBe(before + 1);
  },
};

/** Gives what a hand does in a story: it fills what is empty, and files where a problem is shown. */
export function playOf(kind: Kind, state: KindStateName): Play {
  if (state === 'problem' && kind !== 'note') return fileAndFail;
  return (state === 'default' ? fills[kind] : undefined) ?? rest;
}

const rest: Play = async () => undefined;

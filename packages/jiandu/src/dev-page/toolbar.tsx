import type { Example, FormModel } from '@jiandu/model';
import { pickWords, type Script, type Words } from '@jiandu/text';
import type { ReactNode } from 'react';
import { type Choices, offered } from './choices.ts';

interface ToolbarProps {
  readonly choices: Choices;
  readonly choose: (some: Partial<Choices>) => void;
  readonly model: FormModel | undefined;
  readonly examples: readonly Example[];
  readonly script: Script;
}

/** What each choice is called. */
const titles = {
  example: 'Example',
  script: 'Script',
  region: 'Region',
  stage: 'Stage',
  face: 'Face',
  theme: 'Theme',
  width: 'Width',
  zoom: 'Zoom',
} as const satisfies Partial<Record<keyof Choices, string>>;

type Chosen = keyof typeof titles;
type Item = readonly [value: string, label: string];

/** How a value is called where it does not say it itself. */
const labels: Readonly<Record<string, string>> = { auto: 'all there is', fit: 'fit', '100': '100 %' };

/** Shows what can be chosen of the form that is open. */
export function Toolbar({ choices, choose, model, examples, script }: ToolbarProps): ReactNode {
  const said = (words: Words, name: string): Item => [name, `${pickWords(words, script)} (${name})`];
  const items = {
    ...plain,
    example: [['', '— none —'], ...examples.map(({ words, name }) => said(words, name))],
    stage: [['', '— all —'], ...(model?.stages ?? []).map(({ words, id }) => said(words, id))],
  } satisfies Record<Chosen, readonly Item[]>;
  return (
    <div className="toolbar" role="toolbar" aria-label="What is shown">
      {(Object.keys(titles) as Chosen[]).map((name) => (
        <label key={name}>
          {titles[name]}
          <select value={choices[name]} onChange={({ target }) => choose({ [name]: target.value })}>
            {items[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="button" onClick={() => window.print()}>
        Print at 100 %
      </button>
    </div>
  );
}

const plain = Object.fromEntries(
  Object.entries(offered).map(([name, values]) => [name, values.map((value) => [value, labels[value] ?? value])]),
) as unknown as Record<keyof typeof offered, readonly Item[]>;

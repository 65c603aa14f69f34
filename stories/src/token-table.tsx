import type { ReactNode } from 'react';
import theme from '../../packages/react/src/styles/theme.css?raw';

/** A custom property of the form with its values. */
interface Token {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** Lists the custom properties that a host may set, read from the style sheet itself. */
export function TokenTable(): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th>property</th>
          <th>light, or in general</th>
          <th>dark</th>
        </tr>
      </thead>
      <tbody>
        {readTokens(theme).map(({ name, light, dark }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <TokenValue value={light} />
            <TokenValue value={dark} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TokenValue({ value }: { readonly value: string }): ReactNode {
  const isColour = value.startsWith('#');
  return (
    <td>
      {isColour && <span style={{ background: value, border: '1px solid #8888', padding: '0 0.6em' }} />} {value}
    </td>
  );
}

/** Reads `--jd-x: var(--jiandu-x, light-dark(a, b))`; the value said last counts, and the first of a list of widths. */
function readTokens(css: string): readonly Token[] {
  const tokens = new Map<string, Token>();
  for (const [, name = '', value = ''] of css.matchAll(/var\((--jiandu-[a-z-]+), ((?:[^()]|\([^()]*\))+)\)/g)) {
    const [, light, dark] = /^light-dark\(([^,]+), ([^)]+)\)$/.exec(value) ?? [];
    if (light !== undefined && dark !== undefined) tokens.set(name, { name, light, dark });
    else if (!tokens.has(name)) tokens.set(name, { name, light: value, dark: '' });
  }
  return [...tokens.values()];
}

import type { BuildOptions } from 'esbuild';

/** The oldest browser that bundled files run in: what enterprise desktops that stayed on Windows 7 have. */
const oldestBrowser = 'chrome109';

/** How files for browsers are bundled: from the sources in a clone, and from the built files once installed. */
export const bundlerSettings = {
  bundle: true,
  write: false,
  format: 'esm',
  jsx: 'automatic',
  minify: true,
  charset: 'utf8',
  platform: 'browser',
  target: oldestBrowser,
  define: { 'process.env.NODE_ENV': '"production"' },
  conditions: import.meta.url.endsWith('.ts') ? ['@jiandu/source'] : [],
  logLevel: 'silent',
  tsconfigRaw: '{}',
} satisfies BuildOptions;

import { type BuildOptions, build } from 'esbuild';

/** Bundles a script from our sources as a page in a browser loads it. */
export async function bundleForBrowser(of: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<string> {
  const { outputFiles } = await build({
    ...of,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@jiandu/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles?.[0]?.text ?? '';
}

import { run } from 'jiandu/main';

/** Runs the command line in this process, as no terminal. */
export async function jiandu(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

import { catalogue } from '@jiandu/forms';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** Lists the catalogue: id, names in both scripts, family, kind of paper; as JSON its grade, clauses, stages and examples too. */
export async function list(terminal: Terminal): Promise<ExitCode> {
  const width = Math.max(...catalogue.map((entry) => entry.id.length));
  for (const { id, words, family = '', paperKind = '' } of catalogue) {
    terminal.line(`${id.padEnd(width)}  ${words['zh-Hans'] ?? ''}  ${words['zh-Hant'] ?? ''}  ${family}  ${paperKind}`);
  }
  terminal.json(catalogue);
  return exitCodes.ok;
}

import { createOffice } from '@jiandu/model';
import { readOfficeFiles } from '../dev-server/read-office-files.ts';
import { startDevServer } from '../dev-server/start-dev-server.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readGivenOffice } from '../read-office.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Options of `jiandu dev`. */
export interface DevCommand {
  readonly folder: string;
  readonly port?: string;
  readonly office?: string;
}

/** Shows the forms of a folder in a page that follows what is saved, until the process is told to stop. */
export async function dev({ folder, port, office }: DevCommand, terminal: Terminal): Promise<ExitCode> {
  const given = office === undefined ? undefined : await readGivenOffice(office);
  // What is wrong with it is told here, and not by a page that stays empty.
  const files = await readOfficeFiles(createOffice(given ?? {}), office);
  const { signal, release } = terminal.holdStop();
  try {
    const server = await startDevServer(folder, {
      ...(port !== undefined && { port: readPort(port) }),
      ...(given && { office: given }),
      files,
    });
    terminal.line(`${folder}: ${server.count()} forms at ${server.address} (Ctrl-C ends it)`);
    terminal.json({ ok: true, address: server.address });
    await new Promise<void>((done) => {
      if (signal.aborted) done();
      signal.addEventListener('abort', () => done(), { once: true });
    });
    await server.close();
    return exitCodes.ok;
  } finally {
    release();
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError('port', `"${text}" is no port: write a number from 1 to 65535, or 0 for any that is free.`);
}

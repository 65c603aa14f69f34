import { existsSync } from 'node:fs';
import { exitCodes } from './exit-codes.ts';

// A fresh clone has no catalogue yet, without which nothing below can be loaded.
if (existsSync(new URL('../../forms/gen/index.gen.js', import.meta.url))) {
  const { start } = await import('./main.ts');
  await start();
} else {
  process.stderr.write('jiandu: the catalogue is not generated yet: run npm run generate first.\n');
  process.exitCode = exitCodes.wrongUse;
}

import { join } from 'node:path';
import { FormError, generateForms } from '@jiandu/codegen';

const here = import.meta.dirname;

try {
  const { forms, written, removed, warnings } = await generateForms(
    join(here, '../../../schemas'),
    join(here, '../gen'),
    { shared: true },
  );
  for (const { message } of warnings) console.warn(message);
  console.log(`${forms.length} forms: ${written.length} files written, ${removed.length} removed`);
} catch (error) {
  if (!(error instanceof FormError)) throw error;
  for (const { message } of error.all) console.error(message);
  process.exitCode = 1;
}

import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Measured, measureInTurns } from './measure.ts';
import { plainSchema } from './plain-schema.ts';

/** One record takes less than a clock can tell: a sample is this many. */
const batch = 500;

/** Our whole judgement (shape, formats, rules, computed fields) beside the shape alone in ajv. */
export async function measureValidation(): Promise<readonly Measured[]> {
  const record = examples[0]?.record;
  const shape = new Ajv2020({ allErrors: true }).compile(plainSchema);
  if (!form.validate(record).ok || !shape(record)) throw new Error('the record of the bench is meant to be sound');
  const many = (run: () => unknown) => () => {
    for (let count = 0; count < batch; count += 1) run();
  };
  const measured = await measureInTurns(
    [
      { name: 'Jiandu: shape, formats, rules, computed fields', run: many(() => form.validate(record)) },
      { name: 'ajv 8: shape only', run: many(() => shape(record)) },
    ],
    21,
  );
  return measured.map((one) => ({ ...one, medianMs: one.medianMs / batch }));
}

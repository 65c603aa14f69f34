import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Measured, measureInTurns } from './measure.ts';
import { plainSchema } from './plain-schema.ts';

/** Our whole judgement (shape, formats, rules, computed fields) beside the shape alone in ajv. */
export async function measureValidation(): Promise<readonly Measured[]> {
  const record = examples[0]?.record;
  const shape = new Ajv2020({ allErrors: true }).compile(plainSchema);
  const times = (run: () => unknown) => () => {
    for (let count = 0; count < 1000; count += 1) run();
  };
  const measured = await measureInTurns(
    [
      { name: 'Jiandu: shape, formats, rules, computed', run: times(() => form.validate(record)) },
      { name: 'ajv 8, shape only', run: times(() => shape(record)) },
    ],
    15,
  );
  return measured.map((one) => ({ ...one, medianMs: one.medianMs / 1000 }));
}

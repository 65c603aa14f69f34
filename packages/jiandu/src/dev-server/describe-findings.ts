import { FormError, type FormWarning } from '@jiandu/codegen';
import type { Finding } from './survey.ts';

/** Gives what was thrown while a form was read: all of its faults, each with its place and cure. */
export function describeFaults(error: unknown): readonly Finding[] {
  if (!(error instanceof FormError)) {
    return [{ severity: 'fault', message: error instanceof Error ? error.message : String(error) }];
  }
  return error.all.map(({ form, path, message, cure }) => {
    const finding = describe('fault', { form, path, message });
    if (cure === undefined) return finding;
    return { ...finding, message: finding.message.slice(0, -`; ${cure}`.length), cure };
  });
}

/** Gives what was found in a form, with its place. */
export function describeWarnings(
  severity: Finding['severity'],
  found: readonly Pick<FormWarning, 'form' | 'path' | 'message'>[],
): readonly Finding[] {
  return found.map((one) => describe(severity, one));
}

function describe(
  severity: Finding['severity'],
  { form, path, message }: Pick<FormWarning, 'form' | 'path' | 'message'>,
): Finding {
  const [, file = 'form.schema.json', place = ''] = /^(?:(.+?\.json)\s*)?(.*)$/.exec(path) ?? [];
  const lead = `${form}: ${path === '' ? 'the form' : path} `;
  const says = message.startsWith(lead) ? message.slice(lead.length) : message;
  return { severity, message: says, file, ...(place !== '' && { place }) };
}

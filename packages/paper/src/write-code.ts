import { digestRecord, type Filing, type FormModel, findRecordNumber, getAt, isAnonymous } from '@jiandu/model';

/** What a code says besides its form. */
export interface CodeParts {
  readonly variant?: string | undefined;
  /** Of a blank form that is numbered. */
  readonly number?: string | undefined;
  readonly filing?: Filing | undefined;
}

/** Of the 64 hexadecimal digits of a digest, those that a code has: 128 bits. */
const digits = 32;

/**
 * Writes what the QR code of a paper says: `jiandu:complaint-notice?version=2026-11&number=TS-1&digest=…`, the digest of the
 * record in the filing. `undefined` of a variant that leaves the number out, whose papers are not to be told apart.
 */
export function writeCode(model: FormModel, { variant, number, filing }: CodeParts): string | undefined {
  if (isAnonymous(model, variant)) return undefined;
  const field = findRecordNumber(model);
  const own = field && filing ? getAt(filing.record, field.template) : number;
  const said = {
    version: model.version,
    ...(typeof own === 'string' && own !== '' && { number: own }),
    ...(filing && { digest: digestRecord(filing.record).slice(0, digits) }),
  };
  const query = Object.entries(said).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `jiandu:${model.form}?${query.join('&')}`;
}

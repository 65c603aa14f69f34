import {
  type Filing,
  type Form,
  type FormModel,
  given,
  type Office,
  OfficeError,
  type RecordData,
} from '@jiandu/model';
import type { PlateOptions, RecordOptions, Registration } from '@jiandu/sheet';
import { type Script, scripts } from '@jiandu/text';
import { fileRecord } from './file-record.ts';
import type { PaperOptions, PaperScript } from './paper-options.ts';
import { writeCode } from './write-code.ts';

/** A paper that is still to be laid out: plain data, so that another thread can do it. */
export interface PreparedPaper {
  readonly model: FormModel;
  /** With what is computed; none of a blank form. */
  readonly record?: RecordData;
  readonly layout: Omit<PlateOptions, 'faces' | 'phrases'>;
  /** What belongs to this record alone. */
  readonly own: RecordOptions;
  readonly filing?: Filing;
  /** The values alone, for stock on which the form is printed. */
  readonly overlay?: Registration;
}

/** Puts together all that a paper shows: what only the form itself can say is said here. Throws `OfficeError`. */
export function preparePaper(form: Form, record: RecordData | undefined, options: PaperOptions): PreparedPaper {
  const { script, face, office, until, variant, trail, problems, copy, customerCopy, files, registration } = options;
  const policy = office.policy[form.model.form];
  const inapplicable = record === undefined ? [] : form.compute(record, policy).inapplicable;
  const whole = record && (options.judged ?? withComputed(form, record, options));
  const isOverlay = face === 'overlay';
  const code =
    options.code && !isOverlay
      ? writeCode(form.model, { variant, filing: whole && fileAll(form, whole, options) })
      : undefined;
  // An overlay goes to the printer and into no archive.
  const filing = isOverlay ? undefined : whole && fileRecord(form, whole, options);
  return {
    model: form.model,
    ...(whole && { record: whole }),
    layout: {
      office,
      face: isOverlay ? 'filled' : face,
      scripts: sheetScripts(script, office),
      ...given({ until, variant, copy, customerCopy, duplex: options.duplex }),
    },
    own: {
      inapplicable,
      draft: problems?.some((problem) => problem.severity === 'error') ?? false,
      ...given({ problems, trail, files, code }),
    },
    ...(filing && { filing }),
    ...(isOverlay && { overlay: findRegistration(registration, office) }),
  };
}

/** The setting of a printer that is named is in the office's file; to print without it would be beside the lines. */
function findRegistration(given: Registration | string = {}, { printers = {} }: Office): Registration {
  if (typeof given !== 'string') return given;
  const found = Object.hasOwn(printers, given) ? printers[given] : undefined;
  if (found) return found;
  const known = Object.keys(printers).join(', ') || 'none';
  throw new OfficeError('not-an-option', '/printers', `has no "${given}"; known: ${known}`);
}

/** What the code tells the digest of: the filing inside of the paper, or that of a paper without one as it would be. */
function fileAll(form: Form, record: RecordData, options: PaperOptions): Filing | undefined {
  return fileRecord(form, record, options.data === 'none' ? { ...options, data: 'all' } : options);
}

/** A sound record prints with its computed fields; one with problems as it was written. */
function withComputed(form: Form, record: RecordData, { office, variant }: PaperOptions): RecordData {
  const policy = office.policy[form.model.form];
  const judged = form.validate(record, {
    intent: 'save',
    region: office.region,
    ...(policy && { policy }),
    ...(variant && { variant }),
  });
  return judged.ok ? (judged.record as RecordData) : record;
}

/** The scripts that a paper is printed in. */
export function sheetScripts(script: PaperScript, office: Office): readonly [Script, Script?] {
  if (script !== 'bilingual') return [script];
  const first = office.scripts[0];
  return [first, scripts.find((other) => other !== first) ?? first];
}

import type { Filing } from '@jiandu/model';
import type { Sheet } from '@jiandu/sheet';
import { type Attachment, type FindSpot, partShape, planSpots } from '@jiandu/sheet/spots';
import type { Script } from '@jiandu/text';
import { PdfError } from '../../pdf-error.ts';
import type { PressFonts } from '../press-fonts.ts';
import { createDescriber, type DescribeField } from './describe-field.ts';

/** The form fields of a sheet before it is painted. */
export interface SheetFields {
  readonly find: FindSpot;
  readonly describe: DescribeField;
  /** What the fields draw themselves with. */
  readonly fonts: PressFonts;
  readonly script: Script;
  readonly tick: Attachment['office']['tick'];
  readonly filing: Filing;
  /** What tells, beside the filing, what each field says. */
  readonly places: object;
}

/** Finds the fields of a fillable sheet. Throws a `PdfError` where it is not told what the paper is read back by. */
export function openFields(sheet: Sheet, attach: Attachment | undefined, fonts: PressFonts): SheetFields {
  if (!attach) {
    const about = { form: sheet.form, path: 'attach' };
    throw new PdfError('no-filing', about, 'is missing; give the form and the filing that the paper is read back by');
  }
  const plan = planSpots([sheet], attach);
  const { filing, ...places } = plan.part;
  const [script] = sheet.scripts;
  return {
    find: plan.find,
    describe: createDescriber(plan, attach, script),
    fonts,
    script,
    tick: attach.office.tick,
    filing,
    places: { shape: partShape, ...places },
  };
}

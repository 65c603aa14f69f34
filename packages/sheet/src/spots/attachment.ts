import type { Filing, FormModel, Kind, Office } from '@jiandu/model';
import type { Era } from '@jiandu/text';

/** What a paper is read back by: the form as this office words it, and the filing that it shows. */
export interface Attachment {
  readonly model: FormModel;
  readonly office: Office;
  readonly filing: Filing;
}

/** How what stands in the places of a field is read, in whatever script it was printed. */
export interface SpotField {
  /** `/items/-/amount` */
  readonly template: string;
  readonly kind: Kind;
  /** Words that may stand behind a figure. */
  readonly units?: readonly string[];
  /** ISO 4217. */
  readonly currency?: string;
  readonly options?: readonly { readonly value: string | number | boolean; readonly words: readonly string[] }[];
  /** The host keeps the list: the record has `{value, label}`. */
  readonly host?: boolean;
  /** A year, which may be said in the era. */
  readonly year?: boolean;
  /** A list of texts. */
  readonly several?: boolean;
  /** It is what a stage decides, and goes to the trail. */
  readonly stage?: DecidingStage;
}

/** A stage whose decision stands on paper as boxes. */
export interface DecidingStage {
  readonly id: string;
  /** Among the stages of the form, from 0. */
  readonly order: number;
  /** The pointer of the signature that says who decided, and when. */
  readonly signature?: string;
}

/** The place of a field on paper: a bookmark in Word, a form field in PDF. They are counted from 1. */
export interface Spot {
  readonly pointer: string;
  /** Index into the fields of the part. */
  readonly field: number;
  /** The copy that it stands on, where the form is printed in several. */
  readonly copy?: string;
  /**
   * The place of an amount in capitals, beside that of its figure; a picture that is put in, of which no text is read; what a
   * stage decided, whose pointer is the id of the stage (`/approve`).
   */
  readonly part?: 'capitals' | 'picture' | 'decision';
  /** A box to tick, and the value that it gives. */
  readonly option?: string | number;
  /** What stands there while nothing is filled in. */
  readonly empty?: string;
}

/** The name of its shape, whose last figure changes with it. */
export const partShape = 'urn:jiandu:filing:1';

/** What a paper carries to be read back, as JSON: in a custom XML part of Word, attached to a PDF. */
export interface FilingPart {
  readonly filing: Filing;
  readonly face: 'blank' | 'filled' | 'fillable';
  readonly era: Era;
  readonly fields: readonly SpotField[];
  readonly spots: readonly Spot[];
}

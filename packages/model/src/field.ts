import type { Words } from '@jiandu/text';

/** The closed list of kinds. Branch on it only through a table typed with `satisfies Record<Kind, …>`. */
export const kinds = [
  'text',
  'number',
  'money',
  'date',
  'time',
  'moment',
  'choice',
  'choices',
  'yes-no',
  'group',
  'rows',
  'matrix',
  'rating',
  'file',
  'signature',
  'note',
] as const;

/** The kind of a field. */
export type Kind = (typeof kinds)[number];

/** How a text is written: `line` (one line), `multi-line`, `comb` (one character a box) and identifiers. */
export const textFormats = [
  'line',
  'multi-line',
  'comb',
  'record-number',
  'phone',
  'email',
  'uri',
  'postcode',
  'bank-account',
  /** A year of four digits, said in the era of the office: 2026, 民國115 */
  'year',
  /** 统一社会信用代码, GB 32100-2015 */
  'uscc',
  /** 公民身份号码, GB 11643-1999, and those of 居住证 and 永居证 */
  'cn-id',
  /** 統一編號, Taiwan */
  'tw-ubn',
  /** 國民身分證統一編號 and 外來人口統一證號, Taiwan */
  'tw-id',
  /** 香港身份證號碼 */
  'hk-id',
  /** 香港商業登記號碼 */
  'hk-brn',
  /** What an organisation is registered under: the `uscc`, `tw-ubn` or `hk-brn` of its region */
  'organisation-number',
  /** What a person's card says: `cn-id`, `tw-id` or `hk-id` */
  'person-number',
] as const;

/** The format of a text field. */
export type TextFormat = (typeof textFormats)[number];

/** One option of a choice. The record keeps `value`. */
export interface Option {
  readonly value: string | number;
  readonly words: Words;
}

/** A condition under which a field applies. The condition itself is compiled beside the model. */
export interface Applies {
  /** The condition in words, printed beside the field on the blank face: 仅限质量投诉填写. */
  readonly words: Words;
}

interface Common {
  /** The property name. */
  readonly name: string;
  /** The place in a record, rows as `-`: `/items/-/amount`. Unique in a form. */
  readonly template: string;
  readonly words: Words;
  readonly hint?: Words;
  /** Required in the finished record. */
  readonly required: boolean;
  /** The id of the stage that owns the field. */
  readonly stage: string;
  /** Personal data: never in metadata, file names, QR codes or problem texts. */
  readonly sensitive?: boolean;
  /** For the office only: absent from the customer's copy. */
  readonly internal?: boolean;
  /** Ids of stages whose hands must not see it, on screen and on their paper. */
  readonly hiddenFrom?: readonly string[];
  /** Filled by `compute`; read-only on screen. */
  readonly computed?: boolean;
  readonly applies?: Applies;
  /** The clause of the rule book that asks for the field. */
  readonly clause?: Words;
  /** A head that this field shares with its neighbours of the same words in a grid: 服务. */
  readonly heading?: Words;
  /** The template of a text field whose value, when given, replaces the label: a product's name over its column. */
  readonly labelFrom?: string;
  /** What a new record starts with, as the record keeps it; of a column, what a row that is added starts with. */
  readonly default?: unknown;
}

export interface TextField extends Common {
  readonly kind: 'text';
  readonly format: TextFormat;
  readonly minLength?: number;
  /** Code points. Paper sizes the field by it. */
  readonly maxLength?: number;
  /** The host's list that suggests texts while one is typed; the record keeps plain text, any other may be typed. */
  readonly source?: string;
  /** A list of such texts: the record keeps an array. */
  readonly several?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
}
export interface NumberField extends Common {
  readonly kind: 'number';
  readonly unit?: Words;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Most digits after the point; 0 for whole numbers. */
  readonly digits?: number;
  /** Print a sum of this column below its rows. */
  readonly total?: boolean;
}
export interface MoneyField extends Common {
  readonly kind: 'money';
  /** ISO 4217, where the form fixes it; else the amount is in the office's currency. */
  readonly currency?: string;
  /** Printed after the figure where it is not the currency itself: 元/人·餐, 万元. */
  readonly unit?: Words;
  /** Decimal string. */
  readonly minimum?: string;
  readonly maximum?: string;
  readonly total?: boolean;
  /** Print the amount in capitals too (人民币(大写)). */
  readonly capitals?: boolean;
}
/** What begins with a field and ends with another of its kind beside it: 起止日期, shown as one. */
export interface Range {
  /** The name of the sibling that ends it. */
  readonly end: string;
  readonly words: Words;
}
interface Ranging extends Common {
  readonly range?: Range;
}
export interface DateField extends Ranging {
  readonly kind: 'date';
}
export interface TimeField extends Ranging {
  readonly kind: 'time';
}
export interface MomentField extends Ranging {
  readonly kind: 'moment';
}
export interface ChoiceField extends Common {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** The host's list: options are then `{value, label}` objects kept whole in the record. */
  readonly source?: string;
  /** The name of the sibling text field that 其他＿＿ writes to. */
  readonly other?: string;
}
export interface ChoicesField extends Common {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly source?: string;
  readonly other?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}
export interface YesNoField extends Common {
  readonly kind: 'yes-no';
  /** Words for true and false; 是/否 by default. */
  readonly yes?: Words;
  readonly no?: Words;
}
export interface GroupField extends Common {
  readonly kind: 'group';
  readonly fields: readonly Field[];
}
export interface RowsField extends Common {
  readonly kind: 'rows';
  /** The columns, one level deep: no rows within rows. */
  readonly fields: readonly Field[];
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Words of one row, for adding and naming it: 样品. */
  readonly itemWords?: Words;
}
export interface MatrixField extends Common {
  readonly kind: 'matrix';
  /** Fixed rows. The record is `{[row.name]: {[column.name]: value}}`. */
  readonly rows: readonly MatrixRow[];
  /** The columns, with templates `/shares/*\/share` where `*` stands for the row's name. */
  readonly fields: readonly Field[];
  /** Words over the row heads. */
  readonly corner?: Words;
}
export interface MatrixRow {
  readonly name: string;
  readonly words: Words;
  readonly heading?: Words;
}
export interface RatingField extends Common {
  readonly kind: 'rating';
  /** The steps from best to worst as printed, values are whole numbers; a `0` value means 不适用. */
  readonly options: readonly Option[];
}
export interface FileField extends Common {
  readonly kind: 'file';
  /** Media types. */
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  readonly maxItems?: number;
  /** An array of files rather than one. */
  readonly several: boolean;
}
export interface SignatureField extends Common {
  readonly kind: 'signature';
  /** To the minute rather than to the day. */
  readonly moment?: boolean;
  /** Whether a seal square stands beside it. */
  readonly seal?: boolean;
}
/** Fixed words shown to whoever fills the form; it has no value in the record. */
export interface NoteField extends Common {
  readonly kind: 'note';
}

/** One question of a form. */
export type Field =
  | TextField
  | NumberField
  | MoneyField
  | DateField
  | TimeField
  | MomentField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | GroupField
  | RowsField
  | MatrixField
  | RatingField
  | FileField
  | SignatureField
  | NoteField;

import type { Field, Kind, RecordData, TextFormat } from '@jiandu/model';
import type { Problem, Region } from '@jiandu/text';
import { below } from './below.ts';
import { isPlain } from './clean-record.ts';
import { countCharacters } from './shape-parts.ts';
import { isDate, isMoment, isStandardMoment, isStandardTime, isTime } from './values/calendar.ts';
import { isBankAccount, isEmail, isPhone, isPostcode, isRecordNumber, isUri, isYear } from './values/contacts.ts';
import { compareDecimals, digitsOf, isMultiple } from './values/decimal.ts';
import {
  isCnId,
  isHkBrn,
  isHkId,
  isOrganisationNumber,
  isPersonNumber,
  isTwId,
  isTwUbn,
  isUscc,
} from './values/identifiers.ts';
import { standardFormats } from './values/standard-formats.ts';

/** What a field's schema asks beyond its model, by template. */
export interface Extra {
  readonly pattern?: string;
  /** A format of plain JSON Schema: `uuid`, `date-time` … */
  readonly format?: string;
  readonly multipleOf?: number;
}

/** One fault of a value. */
export interface Fault {
  readonly code: Problem['code'];
  readonly params: Problem['params'];
}

type Check = (value: unknown, field: Field, extra: Extra, region?: Region) => Fault | undefined;

/** Checks the values of a record that the schema's validator leaves open: exact decimals, dates, identifiers, patterns. */
export function checkValues(
  record: RecordData,
  fields: readonly Field[],
  extras: Readonly<Record<string, Extra>>,
  region?: Region,
): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (value: unknown, field: Field, path: string) => {
    const fault = (checks[field.kind] as Check)(value, field, extras[field.template] ?? {}, region);
    if (fault !== undefined) problems.push({ path, ...fault, severity: 'error' });
  };
  const walk = (data: unknown, members: readonly Field[], path: string): void => {
    if (!isPlain(data)) return;
    for (const field of members) {
      const value = Object.hasOwn(data, field.name) ? (data as RecordData)[field.name] : undefined;
      if (value === undefined) continue;
      const at = below(path, field.name);
      if (field.kind === 'group') walk(value, field.fields, at);
      else if (field.kind === 'matrix') {
        for (const { name } of field.rows) walk(memberOf(value, name), field.fields, below(at, name));
      } else if (field.kind === 'rows') {
        if (Array.isArray(value)) for (const [index, row] of value.entries()) walk(row, field.fields, below(at, index));
      } else if ((field.kind === 'file' || field.kind === 'text') && field.several) {
        if (Array.isArray(value)) for (const item of value) check(item, field, at);
      } else check(value, field, at);
    }
  };
  walk(record, fields, '');
  return problems;
}

function memberOf(value: unknown, name: string): unknown {
  return isPlain(value) && Object.hasOwn(value, name) ? (value as RecordData)[name] : undefined;
}

const nothing: Check = () => undefined;
const format = (name: string): Fault => ({ code: 'format', params: { format: name } });

const textFormats = {
  line: () => true,
  'multi-line': () => true,
  comb: () => true,
  'record-number': isRecordNumber,
  phone: isPhone,
  email: isEmail,
  uri: isUri,
  postcode: isPostcode,
  'bank-account': isBankAccount,
  year: isYear,
  uscc: isUscc,
  'cn-id': isCnId,
  'tw-ubn': isTwUbn,
  'tw-id': isTwId,
  'hk-id': isHkId,
  'hk-brn': isHkBrn,
  'organisation-number': isOrganisationNumber,
  'person-number': isPersonNumber,
} satisfies Record<TextFormat, (value: string, region?: Region) => boolean>;

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}

function isTooLong(text: string, most: number | undefined): boolean {
  return most !== undefined && text.length > most && countCharacters(text) > most;
}

/** A text that is too long meets no pattern: a pattern's cost can grow with the length. */
const checkText: Check = (value, field, extra, region) => {
  if (typeof value !== 'string' || field.kind !== 'text') return undefined;
  if (isTooLong(value, field.maxLength)) return undefined;
  if (!textFormats[field.format](value, region)) return format(field.format);
  const known = extra.format === undefined || (standardFormats[extra.format]?.(value) ?? true);
  const met = extra.pattern === undefined || patternOf(extra.pattern).test(value);
  return known && met ? undefined : { code: 'pattern', params: {} };
};

const checkNumber: Check = (value, field, extra) => {
  if (typeof value !== 'number' || field.kind !== 'number') return undefined;
  if (field.digits !== undefined && digitsOf(value) > field.digits) {
    return { code: 'too-many-digits', params: { limit: field.digits, actual: value } };
  }
  if (extra.multipleOf === undefined || isMultiple(value, extra.multipleOf)) return undefined;
  return { code: 'not-a-multiple', params: { limit: extra.multipleOf, actual: value } };
};

const checkMoney: Check = (value, field) => {
  if (typeof value !== 'string' || field.kind !== 'money') return undefined;
  const match = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/.exec(value);
  if (match === null || /^-0(\.0+)?$/.test(value)) return format('amount');
  if ((match[1]?.length ?? 0) > 2) return { code: 'too-many-digits', params: { limit: 2, actual: value } };
  const largest = field.maximum ?? '9999999999999999.99';
  if (compareDecimals(value, largest) > 0) return { code: 'too-large', params: { limit: largest, actual: value } };
  const smallest = field.minimum ?? '-9999999999999999.99';
  if (compareDecimals(value, smallest) < 0) return { code: 'too-small', params: { limit: smallest, actual: value } };
  return undefined;
};

const checkFormat =
  (
    name: string,
    plain: (value: string) => boolean,
    standard: (value: string) => boolean,
    standardName: string,
  ): Check =>
  (value, _field, extra) => {
    if (typeof value !== 'string') return undefined;
    return (extra.format === standardName ? standard : plain)(value) ? undefined : format(name);
  };

const checkFile: Check = (value, field) => {
  if (!isPlain(value) || field.kind !== 'file') return undefined;
  const { type, bytes } = value as RecordData;
  const wanted = field.accept ?? [];
  const accepted = wanted.some(
    (media) => media === type || (media.endsWith('/*') && String(type).startsWith(media.slice(0, -1))),
  );
  if (wanted.length > 0 && !accepted)
    return { code: 'format', params: { format: 'file', expected: wanted, actual: type } };
  if (field.maxBytes === undefined || typeof bytes !== 'number' || bytes <= field.maxBytes) return undefined;
  return { code: 'too-large', params: { limit: field.maxBytes, actual: bytes } };
};

const checkSignature: Check = (value, field) => {
  if (!isPlain(value) || field.kind !== 'signature') return undefined;
  const { on } = value as RecordData;
  if (typeof on !== 'string') return undefined;
  if (field.moment) return isMoment(on) ? undefined : format('moment');
  return isDate(on) || isMoment(on) ? undefined : format('date');
};

const checks = {
  text: checkText,
  number: checkNumber,
  money: checkMoney,
  date: checkFormat('date', isDate, isDate, 'date'),
  time: checkFormat('time', isTime, isStandardTime, 'time'),
  moment: checkFormat('moment', isMoment, isStandardMoment, 'date-time'),
  choice: nothing,
  choices: nothing,
  'yes-no': nothing,
  group: nothing,
  rows: nothing,
  matrix: nothing,
  rating: nothing,
  file: checkFile,
  signature: checkSignature,
  note: nothing,
} satisfies Record<Kind, Check>;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, a day that exists, from the year 1. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= length;
}

/** `HH:mm`, from 00:00 to 23:59. */
export function isTime(value: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

/** `YYYY-MM-DDTHH:mm`. */
export function isMoment(value: string): boolean {
  return value[10] === 'T' && isDate(value.slice(0, 10)) && isTime(value.slice(11));
}

const standardTime = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A time of RFC 3339, or `HH:mm`. */
export function isStandardTime(value: string): boolean {
  return isTime(value) || standardTime.test(value);
}

/** A date-time of RFC 3339, or `YYYY-MM-DDTHH:mm`. */
export function isStandardMoment(value: string): boolean {
  return (
    isMoment(value) ||
    (/^[Tt]$/.test(value[10] ?? '') && isDate(value.slice(0, 10)) && standardTime.test(value.slice(11)))
  );
}

import { UsageError } from './usage-error.ts';

/** Stands before what the parser would take for a number; no argument of a process can hold it. */
const mark = '\u0000';

/** Marks arguments such as `2026.10`, `007` and the empty one, which the parser would make numbers, and `-1.5,2`, which it would take for options. */
export function markNumbers(argv: readonly string[]): string[] {
  return argv.map((argument) => {
    const [, flag = '', value = argument] = /^(--[^=]+=)([\s\S]*)$/.exec(argument) ?? [];
    const isNumber = !value.startsWith('--') && Number.isFinite(Number(value)) && !/^-[^=]*$/.test(argument);
    return isNumber || /^-\d/.test(argument) ? `${flag}${mark}${value}` : argument;
  });
}

/** Gives an argument as it was typed. */
export function unmark(argument: string): string {
  return argument.replace(mark, '');
}

/** Gives the options as they were typed. Throws `UsageError` where one stands twice. */
export function readOptions(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      if (name === '--' || !Array.isArray(value)) return [name, typeof value === 'string' ? unmark(value) : value];
      const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      throw new UsageError('repeated-option', `${flag} stands more than once: give it once.`);
    }),
  );
}

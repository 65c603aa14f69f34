import type { Kind, TextFormat } from '@jiandu/model';
import { textFormats } from '@jiandu/model';

/** Formats of a string that are a kind of their own. */
const kindFormats: Readonly<Record<string, Kind>> = {
  amount: 'money',
  date: 'date',
  'clock-time': 'time',
  time: 'time',
  moment: 'moment',
  'date-time': 'moment',
};

/** Formats of a text that other schemas write, by the format that prints them. */
const textAliases: Readonly<Record<string, TextFormat>> = {
  'idn-email': 'email',
  iri: 'uri',
  uuid: 'line',
  hostname: 'line',
  ipv4: 'line',
  ipv6: 'line',
};

/** The kind that a format of a string means. */
export function kindOfFormat(format: string | undefined): Kind {
  return (format !== undefined && Object.hasOwn(kindFormats, format) && kindFormats[format]) || 'text';
}

/** How a text of this format is written. */
export function textFormatOf(format: string | undefined): TextFormat {
  if (format === undefined) return 'line';
  if ((textFormats as readonly string[]).includes(format)) return format as TextFormat;
  return (Object.hasOwn(textAliases, format) && textAliases[format]) || 'line';
}

/** All formats of a string in the supported profile. */
export const knownFormats: readonly string[] = [
  ...textFormats,
  ...Object.keys(textAliases),
  ...Object.keys(kindFormats),
];

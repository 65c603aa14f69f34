/** Options of a command, as its parser gives them. */
export type Options = Readonly<Record<string, string & boolean>>;

/** The options of commands that read records. */
export const readingOptions = {
  encoding: ['--encoding <encoding>', 'of a .csv: utf-8, gb18030, big5, utf-16le, utf-16be; default: found'],
  map: ['--map <file>', 'what heads of a table mean: {"head": "field", "another": null}'],
  sheet: ['--sheet <name>', 'the sheet with the records; default: the first with heads of the form'],
} as const;

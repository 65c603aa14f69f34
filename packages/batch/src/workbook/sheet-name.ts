/** Gives the name of a sheet for words: at most 31 characters, without those that no sheet may have in its name. */
export function sheetName(words: string): string {
  return (
    words
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  );
}

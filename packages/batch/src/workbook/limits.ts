/**
 * What a workbook may be: as much as spreadsheet programs write (ECMA-376, and what Excel says of itself), and less than
 * would not stand in memory or take minutes for nothing.
 */
export const limits = {
  /** Of the file and of any part. */
  bytes: 4_000_000_000,
  parts: 10_000,
  /** What all parts, and each large one, may hold for what they take; sheets of one repeated row reach about 100. */
  inflation: 250,
  judgedBytes: 10_000_000,
  sheets: 1000,
  lines: 1_048_576,
  /** XFD is the last. */
  columns: 16_384,
  styles: 65_490,
  merges: 100_000,
  /** A cell holds 32,767 characters in Excel, and more elsewhere. */
  cellCharacters: 1_000_000,
  /** The texts of all cells, which are kept while the file is read, as they are kept and as the file has them. */
  textBytes: 128_000_000,
  textPartBytes: 200_000_000,
} as const;

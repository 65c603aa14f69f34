const units = ['B', 'KB', 'MB', 'GB'] as const;

/** The size of a file as people say it, in steps of 1024 and with at most one digit after the point: 2.4 MB. */
export function writeBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${Number((bytes / 1024 ** power).toFixed(1))} ${units[power] ?? 'B'}`;
}

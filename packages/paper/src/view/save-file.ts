import type { FileFormat } from '../printer/messages.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<FileFormat, string>;

/** Hands a file to the browser, which keeps it where it keeps what is downloaded; gives its name. */
export function saveFile(bytes: Uint8Array, name: string, format: FileFormat): string {
  // What no file system takes in a name.
  const file = `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'paper'}.${format}`;
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: types[format] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file;
}

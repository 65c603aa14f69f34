import { read } from '@jiandu/pdf/read';
import { slowPdf } from './slow-pdf.ts';

/** Reads a PDF, given in Base64, or one that takes long to read, in the page or in its worker: what it says, or why it is refused. */
export async function readPaper(file: string | 'slow', inWorker: boolean): Promise<unknown> {
  const worker = () => new Worker('/worker.js', { type: 'module' });
  const bytes = file === 'slow' ? slowPdf() : Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  return read(bytes, inWorker ? { worker } : {}).catch(({ name, code, message }) => ({
    name,
    code,
    message,
  }));
}

Object.assign(globalThis, { readPaper });

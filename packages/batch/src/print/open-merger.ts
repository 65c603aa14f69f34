import { join } from 'node:path';
import { mergePdf } from '@jiandu/pdf/press';
import type { Job } from './job.ts';
import type { Span } from './journal.ts';
import { loadFaces } from './load-faces.ts';
import { createPaperUnpacker, deflate } from './pack-papers.ts';
import { writeStream } from './write-stream.ts';

/** Puts kept papers into one PDF file while others are still pressed: only one is unpacked at a time. */
export interface Merger {
  /** Takes the next part. Throws what stopped the writing. */
  readonly add: (part: Span) => void;
  /** Ends the file, and gives where it stands until it is put in its place; `undefined` where there were no parts. */
  readonly finish: () => Promise<string | undefined>;
  /** Ends the writing: what is there is begun anew by the next run. */
  readonly stop: () => Promise<void>;
}

export function openMerger(job: Job, read: (span: Span) => Uint8Array): Merger {
  const draft = join(job.workFolder, 'merged');
  const queue = createQueue<Span>();
  const papers = async function* () {
    const unpack = createPaperUnpacker(read);
    for await (const part of queue.items) yield { ...unpack(part), files: job.files };
  };
  const write = async () => {
    const faces = await loadFaces(job.office, job.officeFolder);
    await writeStream(draft, mergePdf(papers(), { faces, deflate }));
  };
  let writing: Promise<void> | undefined;
  let fault: { readonly error: unknown } | undefined;
  return {
    add: (part) => {
      if (fault) throw fault.error;
      queue.add(part);
      writing ??= write().catch((error: unknown) => {
        fault = { error };
      });
    },
    finish: async () => {
      queue.end();
      await writing;
      if (fault) throw fault.error;
      return writing && draft;
    },
    stop: async () => {
      queue.drop();
      await writing;
    },
  };
}

/** What is added on one side comes out on the other. */
function createQueue<T>() {
  let waiting: T[] = [];
  let isEnded = false;
  let wake = () => {};
  const items = async function* (): AsyncGenerator<T> {
    for (;;) {
      const taken = waiting;
      waiting = [];
      yield* taken;
      if (waiting.length > 0) continue;
      if (isEnded) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const end = () => {
    isEnded = true;
    wake();
  };
  return {
    items: items(),
    add: (item: T) => {
      waiting.push(item);
      wake();
    },
    end,
    drop: () => {
      waiting = [];
      end();
    },
  };
}

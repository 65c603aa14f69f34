import type { FormModel } from '@jiandu/model';
import type { Files } from '@jiandu/sheet';
import type { PreparedPaper } from '../prepare-paper.ts';
import type { Answer, DrawnPage, DrawnPaper, Order, Task } from './messages.ts';
import { applyChange } from './page-change.ts';

/** What the page knows of what its thread knows: kinds of paper, and the drawing that each was last given. */
export interface PaperKinds {
  /** Gives the orders that a task begins with, and the task's part that is not about what is done with the paper. */
  readonly send: (
    id: number,
    paper: PreparedPaper,
  ) => readonly [before: readonly Order[], Pick<Task, 'kind' | 'paper'>];
  /** Takes what changed of a page. */
  readonly change: (answer: Extract<Answer, { answer: 'page' }>) => void;
  /** Gives the paper as the last changes have left it. */
  readonly finish: (answer: Extract<Answer, { answer: 'drawn' }>) => DrawnPaper;
  /** Hears that a task has its answer. */
  readonly settle: (id: number) => void;
}

interface KnownKind {
  readonly kind: number;
  readonly model: FormModel;
  /** The layout as text: it is put together anew with every paper. */
  readonly layout: string;
  files: Files | undefined;
  pages: DrawnPage[];
}

/** So many kinds are remembered: the forms, scripts and offices of one page. */
const mostKinds = 8;

/** Numbers kinds of paper, so that what all papers of a form have alike goes to the thread once. */
export function createPaperKinds(): PaperKinds {
  /** The one that was used last comes first. */
  let known: readonly KnownKind[] = [];
  let last = 0;
  const pending = new Map<number, KnownKind>();

  /** Makes room for a kind more; one that an answer is to come for stays. */
  const forget = (): readonly Order[] => {
    const busy = new Set(pending.values());
    const forgotten = known.slice(mostKinds - 1).filter((one) => !busy.has(one));
    known = known.filter((one) => !forgotten.includes(one));
    return forgotten.map(({ kind }) => ({ order: 'forget', kind }));
  };
  const learn = ({ model, layout }: PreparedPaper, text: string): [KnownKind, readonly Order[]] => {
    last += 1;
    const added: KnownKind = { kind: last, model, layout: text, files: undefined, pages: [] };
    return [added, [...forget(), { order: 'learn', kind: last, of: { model, layout } }]];
  };
  return {
    send(id, paper) {
      const { model, layout, own, ...rest } = paper;
      const text = JSON.stringify(layout);
      const found = known.find((one) => one.model === model && one.layout === text);
      const [used, orders] = found ? [found, []] : learn(paper, text);
      known = [used, ...known.filter((one) => one !== used)];
      pending.set(id, used);
      const { files, ...others } = own;
      const hasSameFiles = files === used.files;
      used.files = files;
      const sent = hasSameFiles || files === undefined ? others : own;
      return [orders, { kind: used.kind, paper: { ...rest, own: sent, hasSameFiles } }];
    },
    change({ kind, index, change }) {
      const pages = known.find((one) => one.kind === kind)?.pages;
      if (pages) pages[index] = applyChange(pages[index], change);
    },
    finish({ id, title, pages: count }) {
      const pages = pending.get(id)?.pages ?? [];
      pages.length = Math.min(pages.length, count);
      return { title, pages: [...pages] };
    },
    settle: (id) => void pending.delete(id),
  };
}

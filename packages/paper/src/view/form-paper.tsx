import { createOffice, type Form, type Office, type RecordData, type TrailEntry } from '@jiandu/model';
import type { Files, Registration } from '@jiandu/sheet';
import { phrases as ours, type PhraseKey, type Phrases, pickWords, type Region } from '@jiandu/text';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { AttachedData } from '../file-record.ts';
import type { PaperOptions, PaperScript } from '../paper-options.ts';
import { type PreparedPaper, preparePaper } from '../prepare-paper.ts';
import type { Printer } from '../printer/create-printer.ts';
import { PageView } from './page-view.tsx';
import { PaperFault, PrintingStatus, sayIn } from './printing-status.tsx';
import { StockView } from './stock-view.tsx';
import { useDrawn } from './use-drawn.ts';
import { usePrinting, type Wish } from './use-printing.ts';

/** The properties of a `FormPaper`; give objects that stay the same from one drawing to the next. */
export interface FormPaperProps {
  readonly form: Form;
  /** The record as it is typed: what `onChange` of a form gives. Without one the blank form is shown. */
  readonly record?: object;
  readonly printer: Printer;
  /** Of the paper, and of the words around it; for `bilingual` those of the office's first script. */
  readonly script?: PaperScript;
  readonly region?: Region;
  readonly office?: Partial<Office>;
  /** The stage that the record is at, for the filing inside of a file. */
  readonly stage?: string;
  /** The last finished stage: its blanks are voided, later stages keep room to write. */
  readonly until?: string;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
  readonly copy?: string;
  readonly customerCopy?: boolean;
  /** For both sides of a sheet: on backs the binding edge is at the right. */
  readonly duplex?: boolean;
  /** With a QR code: form, version, number and digest. */
  readonly code?: boolean;
  /** The data inside of files: all (default), `public` (without sensitive and internal fields) or none. */
  readonly data?: AttachedData;
  /** Pictures by digest or name: signatures, the logo. */
  readonly files?: Files;
  readonly phrases?: Phrases;
  /** `overlay`: the values alone are printed, on stock on which the form is printed already (套打). */
  readonly face?: 'overlay';
  /** How the stock lies in the printer, or the name of one of the office's `printers`; what is shown is not moved. */
  readonly registration?: Registration | string;
  /** Addresses of scans of the stock, one a page: under the preview, never printed; without them the blank form is. */
  readonly stock?: readonly string[];
  /** The name of files, without its ending; default: the form's title. */
  readonly name?: string;
  /** Is told why there is no paper, in a developer's words. */
  readonly onFault?: (error: unknown) => void;
}

/** What can be asked for, and what each is called: the formats by the names that are the same in every script. */
const wishes = [
  { wish: 'paper', key: 'print.printNow' },
  { wish: 'pdf', key: 'print.download', format: 'PDF' },
  { wish: 'docx', key: 'print.download', format: 'Word' },
] as const satisfies readonly { readonly wish: Wish; readonly key: PhraseKey; readonly format?: string }[];

/**
 * Shows the paper of what is typed, beside its form, and prints it: in the browser at 100 %, as PDF and as Word document.
 * All work is done in the printer's thread.
 */
export function FormPaper(props: FormPaperProps): ReactNode {
  const { form, printer, phrases = ours, script = 'zh-Hans', region, onFault } = props;
  const office = useMemo(() => createOffice({ ...props.office, ...(region && { region }) }), [props.office, region]);
  const prepare = usePrepare(props, office);
  const spoken = script === 'bilingual' ? office.scripts[0] : script;
  const say = sayIn(phrases, spoken);
  const drawn = useDrawn(
    printer,
    useCallback(() => unmove(prepare()), [prepare]),
  );
  const isOverlay = props.face === 'overlay' && props.record !== undefined;
  const under = (page: number) => isOverlay && <StockView {...props} script={script} office={office} page={page} />;
  const name = props.name ?? pickWords(form.model.words, spoken);
  const { printing, start, cancel } = usePrinting(printer, { prepare, name });
  const fault = printing.state === 'failed' ? printing.fault : drawn.fault;
  useEffect(() => {
    if (fault !== undefined) onFault?.(fault);
  }, [fault, onFault]);
  return (
    <section className="jiandu jd-form-paper" lang={spoken} aria-label={say('print.preview')}>
      <div className="jd-paper-tools">
        {wishes
          .filter(({ wish }) => wish !== 'docx' || props.face !== 'overlay')
          .map(({ wish, key, ...params }) => (
            <button
              key={wish}
              type="button"
              className="jd-button"
              aria-disabled={printing.state === 'busy'}
              onClick={() => start(wish)}
            >
              {say(key, params)}
            </button>
          ))}
      </div>
      <PrintingStatus printing={printing} say={say} onCancel={cancel} />
      {drawn.fault !== undefined && printing.state !== 'failed' && <PaperFault fault={drawn.fault} say={say} />}
      <Pages drawn={drawn} under={under} say={say} />
    </section>
  );
}

/** What of a paper its page says, and `preparePaper` takes as it is. */
const said = [
  'registration',
  'stage',
  'until',
  'variant',
  'trail',
  'copy',
  'customerCopy',
  'duplex',
  'code',
  'data',
  'files',
] as const satisfies readonly (keyof FormPaperProps & keyof PaperOptions)[];

/** Puts the paper together when it is wanted, not when something was typed. */
function usePrepare(props: FormPaperProps, office: Office): () => PreparedPaper {
  const { form, record, script = 'zh-Hans', face = 'filled' } = props;
  const values = said.map((name) => props[name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is the same as long as each of its values is
  const own = useMemo(() => {
    const given = said.map((name, index) => [name, values[index]] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Partial<PaperOptions>;
  }, [...values]);
  return useCallback(
    () =>
      preparePaper(form, record as RecordData | undefined, {
        ...own,
        script,
        face: record === undefined ? 'blank' : face,
        office,
      }),
    [form, record, script, face, office, own],
  );
}

/** On the screen stock lies as it should: where a printer's lies otherwise is the printer's alone. */
function unmove(paper: PreparedPaper): PreparedPaper {
  return paper.overlay ? { ...paper, overlay: {} } : paper;
}

interface PagesProps {
  readonly drawn: ReturnType<typeof useDrawn>;
  /** What lies under a page. */
  readonly under: (page: number) => ReactNode;
  readonly say: ReturnType<typeof sayIn>;
}

function Pages({ drawn: { paper, isWaiting }, under, say }: PagesProps): ReactNode {
  const [wanted, setWanted] = useState(0);
  const pages = paper?.pages ?? [];
  // A paper may become shorter while its last page is shown.
  const index = Math.min(wanted, Math.max(0, pages.length - 1));
  const page = pages[index];
  if (!page) return <p className="jd-paper-waiting">{isWaiting ? say('print.layout') : ''}</p>;
  return (
    <>
      {pages.length > 1 && (
        <div className="jd-paper-pages">
          <button
            type="button"
            className="jd-button jd-quiet"
            aria-disabled={index === 0}
            onClick={() => setWanted(Math.max(0, index - 1))}
          >
            {say('print.previousPage')}
          </button>
          <span aria-live="polite">{say('print.pageOf', { page: index + 1, pages: pages.length })}</span>
          <button
            type="button"
            className="jd-button jd-quiet"
            aria-disabled={index === pages.length - 1}
            onClick={() => setWanted(Math.min(pages.length - 1, index + 1))}
          >
            {say('print.nextPage')}
          </button>
        </div>
      )}
      <div className="jd-stock">
        {under(index)}
        <PageView page={page} />
      </div>
    </>
  );
}

import type { Form, Office } from '@jiandu/model';
import type { Files } from '@jiandu/sheet';
import { type ReactNode, useCallback } from 'react';
import type { PaperScript } from '../paper-options.ts';
import { preparePaper } from '../prepare-paper.ts';
import type { Printer } from '../printer/create-printer.ts';
import { PageView } from './page-view.tsx';
import { useDrawn } from './use-drawn.ts';

interface StockViewProps {
  readonly form: Form;
  readonly printer: Printer;
  readonly script: PaperScript;
  readonly office: Office;
  readonly variant?: string;
  readonly copy?: string;
  readonly customerCopy?: boolean;
  readonly duplex?: boolean;
  readonly files?: Files;
  /** Addresses of scans, one a page. */
  readonly stock?: readonly string[];
  readonly page: number;
}

/** What an overlay will be printed on: a page of its scan, else the blank form. */
export function StockView({ stock, ...props }: StockViewProps): ReactNode {
  const scan = stock?.[props.page];
  return scan === undefined ? <BlankPage {...props} /> : <img className="jd-scan" src={scan} alt="" />;
}

function BlankPage(props: StockViewProps) {
  const { form, printer, script, office, variant, copy, customerCopy, duplex, files, page } = props;
  const prepare = useCallback(
    () =>
      preparePaper(form, undefined, {
        script,
        face: 'blank',
        office,
        ...(variant !== undefined && { variant }),
        ...(copy !== undefined && { copy }),
        ...(customerCopy !== undefined && { customerCopy }),
        ...(duplex !== undefined && { duplex }),
        ...(files !== undefined && { files }),
      }),
    [form, script, office, variant, copy, customerCopy, duplex, files],
  );
  const drawn = useDrawn(printer, prepare).paper?.pages[page];
  return drawn && <PageView page={drawn} />;
}

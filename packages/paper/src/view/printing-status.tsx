import { type PhraseKey, type Phrases, type Script, writeBytes } from '@jiandu/text';
import type { ReactNode } from 'react';
import { PrinterError } from '../printer/printer-error.ts';
import type { Printing } from './use-printing.ts';

/** Says a phrase in the script of the screen. */
export type Say = (key: PhraseKey, params?: Readonly<Record<string, string | number>>) => string;

export function sayIn(phrases: Phrases, script: Script): Say {
  return (key, params) => phrases.say(script, key, params);
}

/** Says how far a file is, and lets the hand stop it. */
export function PrintingStatus({
  printing,
  say,
  onCancel,
}: {
  readonly printing: Printing;
  readonly say: Say;
  readonly onCancel: () => void;
}): ReactNode {
  return (
    <div className="jd-printing">
      <p role="status" className="jd-printing-words">
        {statusOf(printing, say)}
      </p>
      {printing.state === 'busy' && (
        <>
          {printing.progress.step === 'outlines' && (
            <progress
              aria-label={statusOf(printing, say)}
              value={printing.progress.loaded}
              max={printing.progress.total}
            />
          )}
          <button type="button" className="jd-button jd-quiet" onClick={onCancel}>
            {say('print.cancel')}
          </button>
        </>
      )}
      {printing.state === 'failed' && <PaperFault fault={printing.fault} say={say} />}
    </div>
  );
}

function statusOf(printing: Printing, say: Say): string {
  if (printing.state === 'cancelled') return say('print.cancelled');
  if (printing.state === 'done') return say('print.done', { name: printing.name, size: writeBytes(printing.bytes) });
  if (printing.state !== 'busy') return '';
  const { progress } = printing;
  if (progress.step !== 'outlines') return say(`print.${progress.step}`);
  const { loaded, total } = progress;
  return say('print.outlines', { loaded: writeBytes(loaded), total: writeBytes(total) });
}

/** A character as a hand sees it; what cannot be seen goes by its number. */
function nameCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` : character;
}

/** Says why there is no paper; what only a developer can mend is told to the host. */
export function PaperFault({ fault, say }: { readonly fault: unknown; readonly say: Say }): ReactNode {
  const codePoint = fault instanceof PrinterError && fault.kind === 'GlyphError' ? fault.parts.codePoint : undefined;
  const words =
    typeof codePoint === 'number' ? say('print.noGlyph', { character: nameCharacter(codePoint) }) : say('print.failed');
  return (
    <p role="alert" className="jd-printing-fault">
      {words}
    </p>
  );
}

import type { Filing, Form, RecordData } from '@jiandu/model';
import type { Enclosure, Reply } from '@jiandu/react';

/** What a host is given with a filing. */
export interface FilingDetail {
  readonly filing: Filing;
  readonly enclosure: Enclosure;
  /**
   * Takes the host's answer, or the promise of one: the form waits for it, shows the problems that it brings, and says so
   * when it fails. Without an answer the form takes the filing as done.
   */
  readonly respondWith: (reply: Reply | Promise<Reply>) => void;
}

/** The events of a form element; all bubble and cross shadow roots. */
export interface ElementEvents {
  /** The form is on screen. */
  readonly 'jiandu-ready': CustomEvent<{ readonly form: Form }>;
  /** The record changed; `input` is fired with it, and `change` when the hand leaves. */
  readonly 'jiandu-change': CustomEvent<{ readonly record: RecordData }>;
  readonly 'jiandu-submit': CustomEvent<FilingDetail>;
  readonly 'jiandu-save': CustomEvent<FilingDetail>;
  /** Another form is begun with what this one hands on. */
  readonly 'jiandu-next': CustomEvent<{ readonly form: string; readonly record: RecordData }>;
  /** The form could not be loaded or drawn; what was typed is still `value`. */
  readonly 'jiandu-fault': CustomEvent<{ readonly error: unknown }>;
}

/** Tells the host, outside of the shadow root. */
export function tell<Name extends keyof ElementEvents>(
  element: HTMLElement,
  name: Name,
  detail: ElementEvents[Name]['detail'],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap extends ElementEvents {}
  interface DocumentEventMap extends ElementEvents {}
}

import { adoptStyles, ElementError, type JianduFormElement } from '@jiandu/element';
import type { Files } from '@jiandu/sheet';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { styles } from '../../gen/styles.gen.ts';
import type { Printer } from '../printer/create-printer.ts';
import { createFileReader } from '../view/create-file-reader.ts';
import { FormPaper } from '../view/form-paper.tsx';
import { readPaperAttributes, watched } from './paper-attributes.ts';

/** How to define a paper element. */
export interface PaperElementOptions {
  /** Draws and prints the papers of all elements. */
  readonly printer: Printer;
  /** The element's name; `jiandu-paper` by default. */
  readonly name?: string;
}

/** The paper of a form element, as scripts see it. */
export interface JianduPaperElement extends HTMLElement {
  /** Draws anew what the form shows, where a script has changed it. */
  refresh(): void;
}

/** A hand that types on makes no paper of every letter; in milliseconds. */
const rest = 100;

/**
 * Defines the element that shows and prints the paper of a form element, which its attribute `for` names by id. Throws
 * `ElementError` when something else has the name.
 */
export function definePaperElement(options: PaperElementOptions): new () => JianduPaperElement {
  const { name = 'jiandu-paper' } = options;
  if (customElements.get(name)) {
    throw new ElementError('name-taken', `<${name}> is defined already; give definePaperElement another name`);
  }
  const created = createPaperElement(options);
  customElements.define(name, created);
  return created;
}

function createPaperElement({ printer }: PaperElementOptions): new () => JianduPaperElement {
  return class PaperElement extends HTMLElement implements JianduPaperElement {
    static readonly observedAttributes = watched;
    readonly #readFiles = createFileReader();
    #root: Root | undefined;
    #place: Node | undefined;
    #clock: ReturnType<typeof setTimeout> | undefined;
    #asked = 0;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      adoptStyles(shadow, styles);
    }

    connectedCallback(): void {
      const place = document.createElement('div');
      this.shadowRoot?.replaceChildren(place);
      this.#root = createRoot(place);
      this.#place = this.getRootNode();
      for (const type of ['jiandu-ready', 'jiandu-change']) this.#place.addEventListener(type, this.#hear);
      this.refresh();
    }

    disconnectedCallback(): void {
      for (const type of ['jiandu-ready', 'jiandu-change']) this.#place?.removeEventListener(type, this.#hear);
      clearTimeout(this.#clock);
      const root = this.#root;
      this.#root = undefined;
      // React may be drawing just now.
      queueMicrotask(() => root?.unmount());
    }

    attributeChangedCallback(): void {
      this.refresh();
    }

    refresh(): void {
      if (!this.isConnected) return;
      clearTimeout(this.#clock);
      this.#clock = setTimeout(() => this.#draw(), rest);
    }

    readonly #hear = ({ target }: Event) => {
      if (target instanceof Element && target.id === this.getAttribute('for')) this.refresh();
    };

    async #draw(): Promise<void> {
      const id = this.getAttribute('for') ?? '';
      const source = (this.getRootNode() as Document | ShadowRoot).getElementById(id);
      const look = (source as Partial<JianduFormElement> | null)?.look?.();
      if (!look) return;
      const { form, record, office, region, filing, phrases, stage, variant, script } = look;
      this.#asked += 1;
      const own = this.#asked;
      // A picture that cannot be had is missing on the paper, which says so.
      const files: Files = await this.#readFiles(record, look).catch((error: unknown) => {
        this.#tell(error);
        return {};
      });
      // What took longer than the next drawing is older than what is shown.
      if (own !== this.#asked) return;
      const shown = {
        form,
        record,
        printer,
        files,
        ...(office && { office }),
        ...(region && { region }),
        ...(phrases && { phrases }),
        ...(stage !== undefined && { stage }),
        ...(variant !== undefined && { variant }),
        ...(filing?.trail && { trail: filing.trail }),
        ...(script && { script }),
        ...readPaperAttributes(this),
        onFault: this.#tell,
      };
      this.#root?.render(createElement(FormPaper, shown));
    }

    readonly #tell = (error: unknown) => {
      this.dispatchEvent(new CustomEvent('jiandu-fault', { detail: { error }, bubbles: true, composed: true }));
    };
  };
}

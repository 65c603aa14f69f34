import type { Filing, Form, RecordData } from '@jiandu/model';
import type { Enclosure, FormHandle, Reply, SchemaFormProps } from '@jiandu/react';
import type { Problem } from '@jiandu/text';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { adoptStyles } from './adopt-styles.ts';
import { type AttributeValues, readAttributes, watched } from './attributes.ts';
import { tell } from './element-events.ts';
import { ElementView, type Loaded } from './element-view.tsx';
import { type GivenProps, given } from './given-props.ts';
import { joinHostForm } from './join-host-form.ts';

/** How to define a form element. */
export interface ElementOptions {
  /** Gives the form that the attribute `form-id` names, such as `loadWebForm` of `@jiandu/forms`. */
  readonly load: (id: string) => Promise<Form>;
  /** The element's name; `jiandu-form` by default. */
  readonly name?: string;
}

/** What a form element shows: the form, the record as it would be saved, and the bytes of its new files by digest. */
export interface Look extends AttributeValues, Pick<GivenProps, 'office' | 'filing' | 'phrases' | 'loadFile'> {
  readonly form: Form;
  readonly record: RecordData;
  readonly files: ReadonlyMap<string, Blob>;
}

/** A form on a page, as its scripts see it. */
export interface JianduFormElement extends HTMLElement, Pick<ElementInternals, 'form' | 'validity' | 'willValidate'> {
  /** The record as it would be filed now; another one starts the form again. */
  value: RecordData;
  name: string;
  /** Gives what is on screen, for a paper of it; `undefined` while the form is loaded. */
  look(): Look | undefined;
  /** Shows what the host's server found. */
  showProblems(problems: readonly Problem[]): void;
  checkValidity(): boolean;
  reportValidity(): boolean;
}
export interface JianduFormElement extends Partial<GivenProps> {}

/** Makes the class of an element that shows the forms that `load` gives. */
export function createFormElement({ load }: ElementOptions): CustomElementConstructor {
  class FormElement extends HTMLElement {
    static readonly formAssociated = true;
    static readonly observedAttributes = watched;
    readonly #internals = this.attachInternals();
    readonly #given: { [Name in keyof GivenProps]?: GivenProps[Name] } = {};
    readonly #hostForm = joinHostForm(this, this.#internals, () => this.#handle);
    #root: Root | undefined;
    #loaded: Loaded = { state: 'waiting' };
    #record: RecordData = {};
    /** Where the form on screen began; other records reach it through its handle. */
    #start: RecordData = {};
    #handle: FormHandle | null = null;
    #disabled = false;
    #changed = false;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open', delegatesFocus: true });
      adoptStyles(shadow);
      // Outside, the element itself says that it changed, once for whatever changed it.
      for (const type of ['input', 'change']) shadow.addEventListener(type, (event) => event.stopPropagation());
      this.addEventListener('focusout', () => this.#leave());
    }

    connectedCallback(): void {
      for (const name of [...given, 'value'] as const) takeEarly(this, name);
      if (!this.#root) {
        this.#start = this.#record;
        const place = document.createElement('div');
        this.shadowRoot?.replaceChildren(place);
        this.#root = createRoot(place);
      }
      if (this.#loaded.state === 'waiting') this.#load();
      this.#draw();
    }

    disconnectedCallback(): void {
      // An element that is only moved is connected again at once and goes on as it was.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#root?.unmount();
        this.#root = undefined;
      });
    }

    attributeChangedCallback(name: string): void {
      if (name === 'form-id') this.#load();
      this.#draw();
    }

    formAssociatedCallback(form: HTMLFormElement | null): void {
      this.#hostForm.join(form);
      this.#draw();
    }

    formDisabledCallback(disabled: boolean): void {
      this.#disabled = disabled;
      this.#draw();
    }

    formResetCallback(): void {
      this.value = {};
    }

    get value(): RecordData {
      return this.#record;
    }
    set value(record: RecordData | null | undefined) {
      const next = record ?? {};
      // A page that gives back what it was given, as two-way bindings do, starts nothing again.
      if (JSON.stringify(next) === JSON.stringify(this.#record)) return;
      this.#record = next;
      if (this.#handle) this.#handle.load(next);
      else this.#start = next;
      this.#hostForm.touch();
    }
    get name(): string {
      return this.getAttribute('name') ?? '';
    }
    set name(name: string) {
      this.setAttribute('name', name);
    }
    get form(): HTMLFormElement | null {
      return this.#internals.form;
    }
    get validity(): ValidityState {
      this.#hostForm.judge();
      return this.#internals.validity;
    }
    get willValidate(): boolean {
      return this.#internals.willValidate;
    }
    checkValidity(): boolean {
      this.#hostForm.judge();
      return this.#internals.checkValidity();
    }
    reportValidity(): boolean {
      const sound = this.checkValidity();
      if (!sound) this.#handle?.reveal();
      return sound;
    }
    look(): Look | undefined {
      if (this.#loaded.state !== 'ready' || !this.#handle) return undefined;
      const { office, filing, phrases, loadFile } = this.#given;
      return {
        ...readAttributes(this),
        ...(office && { office }),
        ...(filing && { filing }),
        ...(phrases && { phrases }),
        ...(loadFile && { loadFile }),
        form: this.#loaded.form,
        record: this.#record,
        files: this.#handle.files,
      };
    }
    showProblems(problems: readonly Problem[]): void {
      this.#handle?.receive(problems);
    }

    #give<Name extends keyof GivenProps>(name: Name, value: GivenProps[Name]): void {
      this.#given[name] = value;
      this.#draw();
    }

    readonly #take = (handle: FormHandle | null) => {
      const isFirst = this.#handle === null;
      this.#handle = handle;
      if (isFirst && handle && this.#loaded.state === 'ready') tell(this, 'jiandu-ready', { form: this.#loaded.form });
    };

    #load(): void {
      this.#start = this.#record;
      const id = this.getAttribute('form-id');
      this.#loaded = { state: 'waiting' };
      if (!id) return;
      const isStale = () => this.getAttribute('form-id') !== id;
      load(id).then(
        (form) => {
          if (isStale()) return;
          this.#loaded = { state: 'ready', form };
          this.#draw();
        },
        (error) => {
          if (isStale()) return;
          this.#loaded = { state: 'failed', error };
          this.#draw();
          tell(this, 'jiandu-fault', { error });
        },
      );
    }

    #draw(): void {
      if (!this.isConnected) return;
      const attributes = readAttributes(this);
      const file = (name: 'jiandu-submit' | 'jiandu-save') => (filing: Filing<object>, enclosure: Enclosure) =>
        this.#file(name, filing as Filing, enclosure);
      const props: Omit<SchemaFormProps, 'form'> = {
        ...this.#given,
        ...attributes,
        ...(this.#disabled && { readOnly: true }),
        record: this.#start,
        handle: this.#take,
        onChange: (record) => this.#change(record as RecordData),
        onFault: (fault) => tell(this, 'jiandu-fault', { error: fault.error }),
        onNext: (form, record) => tell(this, 'jiandu-next', { form, record }),
        // In a host's form, its own button submits.
        ...(!this.#internals.form && { onSubmit: file('jiandu-submit') }),
        ...(this.hasAttribute('save') && { onSave: file('jiandu-save') }),
      };
      this.#root?.render(createElement(ElementView, { loaded: this.#loaded, props }));
    }

    #change(record: RecordData): void {
      this.#record = record;
      this.#changed = true;
      this.#hostForm.touch();
      this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      tell(this, 'jiandu-change', { record });
    }

    #leave(): void {
      if (!this.#changed) return;
      this.#changed = false;
      this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    }

    async #file(name: 'jiandu-submit' | 'jiandu-save', filing: Filing, enclosure: Enclosure): Promise<Reply> {
      let answer: Reply | Promise<Reply>;
      tell(this, name, {
        filing,
        enclosure,
        respondWith: (reply) => {
          answer = reply;
        },
      });
      return await answer;
    }

    static {
      for (const name of given) {
        Object.defineProperty(FormElement.prototype, name, {
          configurable: true,
          enumerable: true,
          get(this: FormElement) {
            return this.#given[name];
          },
          set(this: FormElement, value: never) {
            this.#give(name, value);
          },
        });
      }
    }
  }
  return FormElement;
}

/** A property that a page set before the element was defined stands on the element itself and hides its setter. */
function takeEarly(element: HTMLElement, name: string): void {
  if (!Object.hasOwn(element, name)) return;
  const value = Reflect.get(element, name);
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, value);
}

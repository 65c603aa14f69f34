import type { Filing, Form, Office, RecordData } from '@jiandu/model';
import type { Phrases, Problem, Region, Script, Words } from '@jiandu/text';
import type { Ref } from 'react';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { Fault } from './fault.ts';
import type { FormHandle } from './form-handle.ts';
import type { OwnWidgets } from './own-widget.ts';

/** One option of a host's list; the record keeps its value and label. */
export interface SourceOption {
  readonly value: string | number;
  readonly label: string;
  /** A second line that tells equal names apart: a department, a code. Not kept. */
  readonly note?: string;
}

/** A host's list: customers, people, departments, products. A text that it suggests keeps the label alone. */
export interface OptionSource {
  /** Gives the options for what was typed; `''` asks for the first ones. */
  readonly search: (query: string, how: SearchHow) => Promise<readonly SourceOption[]>;
  /** Gives the option of a stored value that has no label. */
  readonly resolve?: (value: string | number, how: SearchHow) => Promise<SourceOption | undefined>;
}

/** How to search: in which script, and when to stop. */
export interface SearchHow {
  readonly script: Script;
  readonly signal: AbortSignal;
}

/** Who signs when the sign button is pressed. */
export interface Signer {
  readonly by: string;
  /** Gives the day, or the local date-time to the minute; the browser's clock by default. */
  readonly now?: () => string;
}

/** What travels beside a filing. */
export interface Enclosure {
  /** The decision taken: the value of one of the stage's decisions. */
  readonly decision?: string;
  /** Bytes of the record's new files, by digest. */
  readonly files: ReadonlyMap<string, Blob>;
  /** Pointers of answers that do not apply and were left out of the record. */
  readonly leftOut: readonly string[];
  /** What was found and does not stop the filing; when saving, everything that was found. */
  readonly problems: readonly Problem[];
  /** Typed texts that could not be read as values, by pointer; only when saving. Give them back as `unread`. */
  readonly unread: Readonly<Record<string, string>>;
}

/** A form that may follow this one, as its button says. */
export interface NextStart {
  readonly form: string;
  readonly words: Words;
}

/** What the host's server found, when it found something. */
export type Reply = readonly Problem[] | undefined;

/** The host's lists by name, `Name` those that a form asks for. */
type OptionSources<Name extends string> = Readonly<Record<string, OptionSource>> & {
  readonly [name in Name]?: OptionSource;
};

/** The properties of a `SchemaForm`. */
export interface SchemaFormProps<R = object, Name extends string = string> {
  readonly form: Form<R>;
  /** Where to start. The form owns the record from then on; another record than the one it gave last starts it again. */
  readonly record?: Draft<R>;
  /** Typed texts that an earlier save could not read, by pointer. */
  readonly unread?: Readonly<Record<string, string>>;
  /** The stage at work: its fields can be written, the others read. Without it all can be written. */
  readonly stage?: string;
  readonly script?: Script;
  readonly region?: Region;
  readonly office?: Partial<Office>;
  /** For whom the form is shown: customers see nothing that is for the office only. Default: the office. */
  readonly audience?: 'office' | 'customer';
  readonly variant?: string;
  readonly readOnly?: boolean;
  /** The host's lists by the name that fields give as `source`; a field whose list is missing takes any text. */
  readonly optionSources?: OptionSources<Name>;
  /** The host's own widgets, by kind or by the template of a field (`/items/-/amount`). */
  readonly widgets?: OwnWidgets;
  readonly phrases?: Phrases;
  readonly signer?: Signer;
  /** Gives the bytes of a file that the record names by digest: a signature's picture is then shown. */
  readonly loadFile?: (digest: string) => Promise<Blob | undefined>;
  /** What the filing carries on: its number and what the earlier stages did. */
  readonly filing?: Pick<Filing, 'number' | 'trail'>;
  /** The level of the form's title among the page's headings; 2 by default. */
  readonly headingLevel?: 1 | 2 | 3;
  /** Takes the handle with which a host that has buttons of its own files the form. */
  readonly handle?: Ref<FormHandle<R>>;
  /** Takes the filing; what it returns is shown as problems. */
  readonly onSubmit?: (filing: Filing<R>, enclosure: Enclosure) => Reply | Promise<Reply> | void | Promise<void>;
  /** Takes a draft, whatever its state. Without it there is no save button. */
  readonly onSave?: (filing: Filing<Draft<R>>, enclosure: Enclosure) => Reply | Promise<Reply> | void | Promise<void>;
  /** Is told of every change, with the record as it would be saved. */
  readonly onChange?: (record: Draft<R>) => void;
  /** Where unfinished work is kept in this browser; off without it. */
  readonly drafts?: Drafts;
  /** Whether the browser asks before a page is left with work that nobody has kept; it does by default. */
  readonly warnOnLeave?: boolean;
  /** The forms that may be begun from this one; those that its record leads to are offered once it is filed or read. */
  readonly nextForms?: readonly NextStart[];
  /** Begins another form with what this one hands on. */
  readonly onNext?: (form: string, record: RecordData) => void;
  /** Is told of what broke; it is also said in its place. Without it the browser reports the error. */
  readonly onFault?: (fault: Fault) => void;
}

/** The properties inside, where no record has a type of its own. */
export type HostProps = SchemaFormProps<RecordData>;

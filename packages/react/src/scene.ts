import {
  type Field,
  type FormModel,
  findCents,
  type Office,
  type RecordData,
  type ShowsCents,
  type Stage,
  type TrailEntry,
} from '@jiandu/model';
import { type PhraseKey, type Phrases, pickWords, type Script, type Words } from '@jiandu/text';
import { createContext, useContext } from 'react';
import type { Fault } from './fault.ts';
import type { OwnWidgets } from './own-widget.ts';
import type { FormPlace } from './parts/focus.ts';
import type { OptionSource, Signer } from './schema-form-props.ts';
import type { FormStore } from './store/form-store.ts';
import type { Widget } from './widget.ts';

/** What stays the same while one form is filled: everything that its parts look up. */
export interface SceneParts {
  readonly store: FormStore;
  /** The model in the office's words, the variant applied. */
  readonly model: FormModel;
  readonly script: Script;
  readonly office: Office;
  readonly phrases: Phrases;
  readonly stage: string | undefined;
  readonly readOnly: boolean;
  readonly headingLevel: 1 | 2 | 3;
  /** Starts every element id. */
  readonly prefix: string;
  /** The host's own widgets. */
  readonly own: OwnWidgets | undefined;
  /** Gives the widget of a field. */
  readonly widgetOf: (field: Field) => Widget<Field>;
  /** What earlier hands did. */
  readonly trail: readonly TrailEntry[];
  /** Tells the host what broke. */
  readonly tell: (fault: Fault) => void;
  /** The names of the host's lists. */
  readonly sources: ReadonlySet<string>;
  /** The host's list, asked for when it is needed, so that a new object of lists draws nothing anew. */
  readonly sourceOf: (name: string) => OptionSource | undefined;
  readonly signer: () => Signer | undefined;
  readonly place: FormPlace;
  /** Gives the bytes of a file of the record: chosen just now, or from the host. */
  readonly loadFile: (digest: string) => Promise<Blob | undefined>;
  /** Keeps the bytes of a file until the filing. */
  readonly keepFile: (digest: string, bytes: Blob) => void;
}

/** The parts of a scene and how it speaks. */
export interface Scene extends SceneParts {
  readonly say: (key: PhraseKey, params?: Readonly<Record<string, string | number>>) => string;
  readonly words: (words: Words) => string;
  /** Gives the element id of a field or of one of its parts. */
  readonly id: (pointer: string, part?: string) => string;
  readonly stageOf: (id: string) => Stage | undefined;
  /** Gives how the amounts of a record agree in their cents. */
  readonly centsOf: (record: RecordData) => ShowsCents;
}

/** Gives a scene that speaks its script. */
export function createScene(parts: SceneParts): Scene {
  const { phrases, script, prefix, model, office } = parts;
  return {
    ...parts,
    say: (key, params) => phrases.say(script, key, params),
    words: (words) => pickWords(words, script),
    id: (pointer, part) => idOf(prefix, pointer, part),
    stageOf: (id) => model.stages.find((stage) => stage.id === id),
    centsOf: rememberLast((record: RecordData) => findCents(model, record, office)),
  };
}

/** Every amount asks of the same record. */
function rememberLast<In, Out>(find: (given: In) => Out): (given: In) => Out {
  let last: { readonly given: In; readonly found: Out } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, found: find(given) };
    return last.found;
  };
}

/** An id has no spaces, because `aria-describedby` lists ids with spaces between. */
function idOf(prefix: string, pointer: string, part = ''): string {
  return `${prefix}${encodeURIComponent(pointer)}${part && `--${encodeURIComponent(part)}`}`;
}

/** Hands the scene down. */
export const SceneContext = createContext<Scene | undefined>(undefined);

/** Gives the scene of the form that the component stands in. */
export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('A part of a SchemaForm stands outside of one');
  return scene;
}

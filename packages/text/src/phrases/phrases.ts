import type { Script } from '../script.ts';
import { PhraseError } from './phrase-error.ts';
import type { PhraseKey } from './phrase-tree.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** The i18next namespace of our phrases. */
const namespace = 'jiandu';

/** Our phrases as i18next resources. There is no bare `zh`: `zh-TW` would then be shown Simplified. */
export const resources = {
  'zh-Hans': { [namespace]: zhHans },
  'zh-Hant': { [namespace]: zhHant },
} as const satisfies Record<Script, unknown>;

/** Phrases that a host says its own way. */
export type PhraseOverrides = Readonly<Partial<Record<Script, Readonly<Partial<Record<PhraseKey, string>>>>>>;

/** How a host changes what we say. */
export interface PhrasesOptions {
  readonly overrides?: PhraseOverrides;
  /** The host's instance. Its namespace `jiandu` is asked first, in the very script; ours answers what it has not. */
  readonly i18next?: HostPhrases;
}

/** What we ask of a host's initialised i18next instance, of any version. */
export interface HostPhrases {
  readonly exists: (key: string, options: SayOptions) => boolean;
  readonly t: (key: string, options: SayOptions) => unknown;
}

/** Says phrases. */
export interface Phrases {
  /** The phrase with its `{{places}}` filled; values are never escaped, translated or filled again. */
  readonly say: (script: Script, key: PhraseKey, params?: Params) => string;
}

type Params = Readonly<Record<string, string | number>>;

/**
 * Phrases with a host's overrides and its i18next instance, which is read and never changed.
 *
 * Throws a `PhraseError` when an override names no phrase.
 */
export function createPhrases({ overrides = {}, i18next }: PhrasesOptions = {}): Phrases {
  for (const key of Object.values(overrides).flatMap((own) => Object.keys(own))) {
    if (find('zh-Hans', key) === undefined) throw new PhraseError(key);
  }
  return {
    say(script, key, params = {}) {
      const own = overrides[script]?.[key];
      const how = sayOptions(script, params);
      if (own === undefined && i18next?.exists(key, how)) return String(i18next.t(key, how));
      return fill(own ?? find(script, key) ?? key, params);
    },
  };
}

/** What we say by default. */
export const phrases: Phrases = /* @__PURE__ */ createPhrases();

/** How a phrase is asked for: i18next options. */
type SayOptions = ReturnType<typeof sayOptions>;

function sayOptions(script: Script, params: Params) {
  return {
    // The one script and nothing else: no fallback, no `zh`.
    lngs: [script],
    ns: namespace,
    // Apart from the options, so that a place may be named `count` or `context`.
    replace: params,
    nest: false,
    interpolation: { escapeValue: false },
  };
}

/** Gives one of our phrases. */
function find(script: Script, key: string): string | undefined {
  const tree: Readonly<Record<string, Readonly<Record<string, string>>>> = resources[script][namespace];
  const [group = '', name = ''] = key.split('.');
  return Object.hasOwn(tree, group) && Object.hasOwn(tree[group] ?? {}, name) ? tree[group]?.[name] : undefined;
}

/** Fills places as i18next does: what a value says is not filled again. */
function fill(phrase: string, params: Params): string {
  return phrase.replace(/\{\{(\w+)\}\}/g, (_place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : '',
  );
}

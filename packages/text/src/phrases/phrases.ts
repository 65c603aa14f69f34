import { createInstance, type i18n } from 'i18next';
import { type Script, scripts } from '../script.ts';
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
  readonly say: (script: Script, key: PhraseKey, params?: Readonly<Record<string, string | number>>) => string;
}

/**
 * Phrases with a host's overrides and its i18next instance, which is read and never changed.
 *
 * Throws a `PhraseError` when an override names no phrase.
 */
export function createPhrases(options: PhrasesOptions = {}): Phrases {
  const own = createOwn(options.overrides ?? {});
  return {
    say: (script, key, params = {}) => {
      const how = sayOptions(script, params);
      const host = options.overrides?.[script]?.[key] === undefined ? options.i18next : undefined;
      return host?.exists(key, how) ? String(host.t(key, how)) : String(own.t(key, how));
    },
  };
}

/** What we say by default. */
export const phrases: Phrases = /* @__PURE__ */ createPhrases();

/** How a phrase is asked for: i18next options. */
type SayOptions = ReturnType<typeof sayOptions>;

function sayOptions(script: Script, params: Readonly<Record<string, string | number>>) {
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

function createOwn(overrides: PhraseOverrides): i18n {
  const instance = createInstance({
    resources: { 'zh-Hans': overrule(overrides, 'zh-Hans'), 'zh-Hant': overrule(overrides, 'zh-Hant') },
    lng: scripts[0],
    fallbackLng: false,
    ns: [namespace],
    defaultNS: namespace,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return instance;
}

/** A copy of a script's phrases, overruled; i18next writes into what it is given. */
function overrule(overrides: PhraseOverrides, script: Script): Record<string, Record<string, Record<string, string>>> {
  const tree: Record<string, Record<string, string>> = structuredClone(resources[script][namespace]);
  for (const [key, phrase] of Object.entries(overrides[script] ?? {})) {
    const [group = '', name = ''] = key.split('.');
    const phrases = tree[group];
    if (phrases?.[name] === undefined) throw new PhraseError(key);
    phrases[name] = phrase;
  }
  return { [namespace]: tree };
}

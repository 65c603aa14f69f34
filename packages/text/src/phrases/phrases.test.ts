import fc from 'fast-check';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { type Script, scripts } from '../script.ts';
import { findOtherScript } from '../scripts/looks-like.ts';
import type { PhraseKey } from './phrase-tree.ts';
import { createPhrases, phrases, resources } from './phrases.ts';

const entries = (script: Script): readonly (readonly [string, string])[] =>
  Object.entries(resources[script].jiandu).flatMap(([group, named]) =>
    Object.entries<string>(named).map(([name, phrase]) => [`${group}.${name}`, phrase] as const),
  );
const placesOf = (phrase: string) => [...phrase.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(scripts)('our phrases in %s', (script) => {
  it('are all said, without places left', () => {
    for (const [key, phrase] of entries(script)) {
      const params = Object.fromEntries(placesOf(phrase).map((name) => [name ?? '', '甲']));
      const said = phrases.say(script, key as PhraseKey, params);
      expect(said, key).not.toBe('');
      expect(said, key).not.toContain(key);
      expect(said, key).not.toMatch(/[{}]/);
    }
  });
  it('have no character of the other script, no half-width punctuation beside words and no Latin', () => {
    for (const [key, phrase] of entries(script)) {
      const words = phrase.replace(/\{\{\w+\}\}/g, '');
      expect(findOtherScript(words, script), key).toEqual([]);
      expect(words, key).not.toMatch(/[,;:()?!]|[A-Za-z]{2}/);
    }
  });
});

it('both scripts have the same places in each phrase', () => {
  const hant = new Map(entries('zh-Hant'));
  for (const [key, phrase] of entries('zh-Hans')) expect(placesOf(hant.get(key) ?? ''), key).toEqual(placesOf(phrase));
});

it('each script quotes as its offices do', () => {
  expect(entries('zh-Hant').filter(([, phrase]) => /[“”]/.test(phrase))).toEqual([]);
  expect(entries('zh-Hans').filter(([, phrase]) => /[「」]/.test(phrase))).toEqual([]);
});

it('are said as an i18next instance with our resources says them, whatever the values are', () => {
  const instance = createInstance({
    initAsync: false,
    fallbackLng: false,
    ns: ['jiandu'],
    defaultNS: 'jiandu',
    resources,
  });
  void instance.init();
  const hostile = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom('{{label}}', '$t(screen.submit)', '$&', '<b>', '__proto__'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...scripts), hostile, hostile, (script, one, two) => {
      for (const [key, phrase] of entries(script)) {
        const params = Object.fromEntries(placesOf(phrase).map((name, at) => [name ?? '', at % 2 ? two : one]));
        const how = {
          lngs: [script],
          ns: 'jiandu',
          replace: params,
          nest: false,
          interpolation: { escapeValue: false },
        };
        expect(phrases.say(script, key as PhraseKey, params), key).toBe(String(instance.t(key, how)));
      }
    }),
    { numRuns: 20 },
  );
});

describe('createPhrases', () => {
  it('says an override in its own script only, and leaves others alone', () => {
    const own = createPhrases({ overrides: { 'zh-Hant': { 'screen.submit': '送簽' } } });
    expect(own.say('zh-Hant', 'screen.submit')).toBe('送簽');
    expect(own.say('zh-Hans', 'screen.submit')).toBe('提交');
    expect(phrases.say('zh-Hant', 'screen.submit')).toBe('送出');
  });

  it('refuses an override of a phrase that does not exist', () => {
    const overrides = { 'zh-Hant': { 'screen.sumbit': '送簽' } } as object;
    expect(() => createPhrases({ overrides })).toThrow('screen.sumbit: there is no such phrase');
  });

  it('fills values as they are: not escaped, not nested, not filled again', () => {
    const name = '<b>$t(screen.submit) {{name}} $& 范</b>';
    expect(phrases.say('zh-Hans', 'screen.removeFile', { name })).toBe(`移除 ${name}`);
  });

  it("asks a host's instance first, and never lets Traditional fall back to Simplified", () => {
    const host = createInstance({
      initAsync: false,
      lng: 'zh-TW',
      fallbackLng: 'zh',
      resources: {
        zh: { jiandu: { screen: { submit: '提交单据', save: '存盘' } } },
        'zh-Hant': { jiandu: { screen: { submit: '送交' } } },
      },
    });
    void host.init();
    const own = createPhrases({ i18next: host });
    expect(own.say('zh-Hant', 'screen.submit')).toBe('送交');
    expect(own.say('zh-Hant', 'screen.save')).toBe('儲存');
    expect(own.say('zh-Hans', 'screen.submit')).toBe('提交');
    expect(host.language).toBe('zh-TW');
    expect(host.hasResourceBundle('zh-Hans', 'jiandu')).toBe(false);
  });
});

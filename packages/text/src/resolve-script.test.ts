import { expect, it } from 'vitest';
import { resolveScript } from './resolve-script.ts';

const cases = {
  'zh-Hans': ['zh', 'zh-CN', 'zh-SG', 'zh-MY', 'zh-Hans', 'zh-Hans-TW', 'zh-Hans-MY', 'zh_CN.UTF-8', 'cmn', 'ZH-cn'],
  'zh-Hant': ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN', 'zh-Hant-MY', 'zh_TW', 'yue', 'zh-tw'],
  none: ['en', 'ja-JP', 'C', '', 'not a tag', '-'],
};

it.each(Object.entries(cases).flatMap(([script, tags]) => tags.map((tag) => ({ tag, script }))))(
  '$tag is written in $script',
  ({ tag, script }) => {
    expect(resolveScript(tag) ?? 'none').toBe(script);
  },
);

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { settlePackage } from './settle-package.ts';

it('says the language of the document and of what someone types into it', () => {
  const core = '<cp:coreProperties><dc:title>樣張</dc:title></cp:coreProperties>';
  const plain = zipSync({ 'docProps/core.xml': strToU8(core), 'word/styles.xml': new Uint8Array() });
  const parts = unzipSync(settlePackage(plain, { date: new Date(0), language: 'zh-TW' }));
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(read('docProps/core.xml')).toBe(core.replace('</cp:', '<dc:language>zh-TW</dc:language></cp:'));
  expect(read('word/styles.xml')).toContain('<w:lang w:val="zh-TW" w:eastAsia="zh-TW"/></w:rPr></w:rPrDefault>');
});

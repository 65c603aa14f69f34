import { paragraphEnd, ReadError } from '@jiandu/sheet/spots';
import { numberOf } from '../part-names.ts';
import type { Entry } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';

/** Elements whose text is not to be seen: moved away, in another program's version of the same. */
const unseen = new Set(['w:moveFrom', 'mc:Fallback', 'w:del']);

/** Characters that stand for themselves in elements of their own. */
const signs: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' };

/** What all places together may say: a paper of a hundred pages says a tenth. */
const mostCharacters = 2_000_000;

/** Reads the visible text of each place of a document by its number, from its bookmark, else from its control. */
export function collectTexts(document: Entry): ReadonlyMap<number, string> {
  const [byBookmark, byTag] = [new Map<number, string>(), new Map<number, string>()];
  const open = new Map<string, number>();
  const controls: { n?: number }[] = [];
  let hidden = 0;
  let inText = false;
  let inProperties = false;
  let isVanished = false;
  let said = 0;
  const add = (text: string) => {
    if (hidden > 0 || isVanished) return;
    said += text.length * (open.size + controls.length);
    if (said > mostCharacters)
      throw new ReadError('too-large', document.name, 'says more than any paper; it is not read');
    for (const n of open.values()) byBookmark.set(n, (byBookmark.get(n) ?? '') + text);
    for (const { n } of controls) if (n !== undefined) byTag.set(n, (byTag.get(n) ?? '') + text);
  };
  parseXml(document, {
    open: (name, attributes) => {
      if (unseen.has(name)) hidden += 1;
      else if (name === 'w:bookmarkStart') begin(numberOf(attributes['w:name']), attributes['w:id'] ?? '');
      else if (name === 'w:bookmarkEnd') open.delete(attributes['w:id'] ?? '');
      else if (name === 'w:sdt') controls.push({});
      else if (name === 'w:tag') {
        const n = numberOf(attributes['w:val']);
        const own = controls.at(-1);
        if (own && n !== undefined) {
          own.n = n;
          byTag.set(n, byTag.get(n) ?? '');
        }
      } else if (name === 'w:rPr') inProperties = true;
      else if (name === 'w:vanish' && inProperties) isVanished = !/^(0|false|off)$/.test(attributes['w:val'] ?? '');
      else if (name === 'w:t') inText = true;
      else if (name === 'w:sym') add(String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '', 16) || 0xfffd));
      else if (signs[name] !== undefined && !inProperties) add(signs[name]);
    },
    close: (name) => {
      if (unseen.has(name)) hidden -= 1;
      else if (name === 'w:sdt') controls.pop();
      else if (name === 'w:rPr') inProperties = false;
      else if (name === 'w:r' || name === 'w:pPr' || name === 'w:sdtPr') isVanished = false;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:p') add(paragraphEnd);
    },
    text: (text) => inText && add(text),
  });
  return new Map([...byTag, ...byBookmark]);

  function begin(n: number | undefined, id: string): void {
    if (n === undefined) return;
    open.set(id, n);
    byBookmark.set(n, byBookmark.get(n) ?? '');
  }
}

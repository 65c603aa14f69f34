import type { Faces } from '@jiandu/fonts';
import { type Character, isPlain, partText, type Stretch } from './character-codes.ts';
import { mapPlane } from './character-maps.ts';
import { refer, toBytes } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { fontName, openFace } from './press-fonts.ts';
import { writeFont } from './write-font.ts';

/** What is said in each face, by its id; characters in any order, as often as they like. */
export type Texts = Readonly<Record<string, string>>;

/** The fonts of one file: what is said in them is embedded when the file ends, and nothing else. */
export interface FileFonts {
  /** The dictionary of all of them, for the resources of pages. */
  readonly dictionary: number;
  readonly add: (texts: Texts) => void;
  /** Throws a `PdfError` where a face is unknown, no font, or lacks a glyph. */
  readonly finish: () => Promise<void>;
}

export function createFileFonts(faces: Faces, writer: PdfWriter): FileFonts {
  const dictionary = writer.allocate();
  const said = new Map<string, Said>();
  return {
    dictionary,
    add: (texts) => {
      for (const [face, text] of Object.entries(texts)) {
        const own = said.get(face) ?? gather();
        said.set(face, own);
        own.add(text);
      }
    },
    finish: async () => {
      const unicode = writer.allocate();
      const plain = new Set<number>();
      const entries: string[] = [];
      for (const [face, own] of said) {
        const fonts = own.fonts();
        const trueType = await openFace(faces, face, codePointsOf(fonts.values()));
        for (const [part, characters] of fonts) {
          const id = writer.allocate();
          writeFont({ id, trueType, characters, ...(part === '' && { unicode }) }, writer);
          entries.push(`/${fontName(face, part)} ${refer(id)}`);
        }
        for (const { code } of fonts.get('') ?? []) plain.add(code);
      }
      writer.putStream(unicode, '', toBytes(mapPlane(plain)));
      writer.put(dictionary, `<<${entries.join('')}>>`);
    },
  };
}

/** What has been said in one face. */
interface Said {
  readonly add: (text: string) => void;
  /** By the names of their parts, each with its characters by ascending codes. */
  readonly fonts: () => ReadonlyMap<string, readonly Character[]>;
}

function gather(): Said {
  const isSaid = new Uint8Array(1 << 16);
  const plain: number[] = [];
  const rare = new Map<string, Map<number, string>>();
  const addPlain = (code: number) => {
    if (isSaid[code] === 1) return;
    isSaid[code] = 1;
    plain.push(code);
  };
  const addRare = ({ part, characters }: Stretch) => {
    if (part === '') {
      for (const { code } of characters) addPlain(code);
      return;
    }
    const own = rare.get(part) ?? new Map<number, string>();
    rare.set(part, own);
    for (const { code, text } of characters) own.set(code, text);
  };
  return {
    add: (text) => {
      if (isPlain(text)) for (let at = 0; at < text.length; at += 1) addPlain(text.charCodeAt(at));
      else for (const stretch of partText(text)) addRare(stretch);
    },
    fonts: () => {
      const codes = plain.map((code) => [code, String.fromCharCode(code)] as const);
      const parts = [...rare].sort(([one], [other]) => (one < other ? -1 : 1));
      const all = codes.length > 0 ? [['', codes] as const, ...parts] : parts;
      return new Map(all.map(([part, characters]) => [part, sortByCode(characters)]));
    },
  };
}

function sortByCode(characters: Iterable<readonly [code: number, text: string]>): readonly Character[] {
  return [...characters].sort(([one], [other]) => one - other).map(([code, text]) => ({ code, text }));
}

function codePointsOf(fonts: Iterable<readonly Character[]>): ReadonlySet<number> {
  const all = [...fonts].flatMap((characters) => characters.map(({ text }) => text));
  return new Set(all.flatMap((text) => [...text].map((one) => one.codePointAt(0) ?? 0)));
}

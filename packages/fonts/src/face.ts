/** The script that a face draws, by its BCP 47 tag. */
export type FaceScript = 'zh-Hans' | 'zh-Hant';

/**
 * What a face is for: `song` (宋/明體) sets text, `hei` (黑體) titles and labels that need weight, `fang` (仿宋) the running
 * text of official papers (GB/T 9704-2012, 5.2.2).
 */
export type FaceRole = 'song' | 'hei' | 'fang';

/**
 * The measures of one font file; enough to lay text out without its outlines. Font units unless said otherwise.
 *
 * `ascent` and `descent` are those of the East Asian em box and add up to `unitsPerEm` (880 and 120 of 1000 in Noto):
 * a line of size s takes s, and line spacing is the layout's choice. They are not the file's `hhea` values
 * (1151 and 286 in Noto Serif), which leave room for stacked marks that office Chinese does not have.
 */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  /** Distance from baseline to the top of the em box (positive). */
  readonly ascent: number;
  /** Distance from baseline to the bottom of the em box (positive, downwards). */
  readonly descent: number;
  /** The advance of a code point, or `undefined` when the face has no glyph for it. */
  readonly advance: (codePoint: number) => number | undefined;
}

/** One font face. Outlines are bytes of a static TrueType file, fetched on demand by the PDF writer only. */
export interface Face {
  /** Unique and stable; sheets name faces by it, such as `noto-serif-sc-400`. */
  readonly id: string;
  /** The script whose punctuation and glyph shapes the face draws. */
  readonly script: FaceScript;
  readonly role: FaceRole;
  readonly weight: 400 | 500 | 700;
  /** The family that Word documents name for East Asian text, such as `SimSun`. */
  readonly wordFamily: string;
  readonly metrics: FaceMetrics;
  /** A face of rare characters: asked last, whatever its script and role. */
  readonly rare?: boolean;
  /**
   * The static TrueType file. A face that comes in pieces gives one with at least these characters, and with all that it
   * was asked for before; glyphs keep their numbers. Without characters it gives the whole font.
   */
  readonly outlines: (codePoints?: Iterable<number>) => Promise<Uint8Array>;
}

/** The faces that an office prints with, in order of preference; rare-character faces come last. */
export interface Faces {
  readonly all: readonly Face[];
  /**
   * The first face of the chain that has the code point; `undefined` when none has. The chain is: the wanted script and role,
   * the other script in that role, the wanted script in the role that is most like it, all other faces, and rare-character
   * faces last; `fang` of the wanted script goes on with `song`.
   *
   * A variation selector (U+FE00–FE0F, U+E0100–E01EF) or joiner (U+200D) has no face of its own: the layout keeps it
   * with the code point before it and asks for that one only.
   */
  readonly find: (codePoint: number, wanted: FaceWanted) => Face | undefined;
  /** The faces that `find` asks, in that order. */
  readonly chain: (wanted: FaceWanted) => readonly Face[];
  readonly byId: (id: string) => Face;
}

/** What a run of text asks of its face. */
export interface FaceWanted {
  readonly script: FaceScript;
  readonly role: FaceRole;
}

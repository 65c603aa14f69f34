import type { Script } from '@jiandu/text';
import type { Glossary } from './glossary.ts';
import type { Converter } from './open-cc.ts';

/** What words are judged with. */
export interface Language {
  readonly glossary?: Glossary;
  /** Without it, round trips and drafts are not judged. */
  readonly converter?: Converter;
  /** Whether the default faces can print a character. */
  readonly hasGlyph: (codePoint: number, script: Script) => boolean;
}

/** What a check of words is about. */
export type LanguageRule =
  | 'script'
  | 'round-trip'
  | 'term'
  | 'pair'
  | 'draft'
  | 'denied'
  | 'places'
  | 'damage'
  | 'glyph'
  | 'two-ways';

/** A fault of words: the rest of a sentence that begins with its place, and its cure. */
export interface LanguageFault {
  readonly rule: LanguageRule;
  /** The very words or character. */
  readonly found: string;
  readonly says: string;
  readonly cure: string;
}

/** A text in one script, with the Simplified words that it goes with where they are known. */
export interface JudgedText {
  readonly text: string;
  readonly script: Script;
  readonly hans?: string;
}

import type { Filing } from '@jiandu/model';
import type { Files, Sheet, SoundPicture, Twips } from '@jiandu/sheet';
import type { ElementTemplate } from './element-templates.ts';
import type { SheetFields } from './fields/open-fields.ts';
import type { PlacedField } from './fields/paint-fields.ts';
import type { Texts } from './file-fonts.ts';

/**
 * A paper that is painted and packed, but stands in no file yet. Unless it is fillable it is plain data, which another thread
 * may make and a disk may keep.
 */
export interface PressedPaper {
  readonly shape: PaperShape;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly pages: readonly PressedPage[];
  /** The bytes of its pictures, by their names. */
  readonly files?: Files | undefined;
  /** The data that is attached. */
  readonly filing?: Filing | undefined;
  readonly fields?: SheetFields | undefined;
}

/** What papers of one plate have in common: one object for all of them. */
export interface PaperShape extends Pick<Sheet, 'form' | 'version' | 'scripts'> {
  /** How many nodes the logical tree has; those that say nothing have no element. */
  readonly nodes: number;
  readonly elements: readonly ElementTemplate[];
  readonly pages: readonly PageShape[];
}

/** What the form says on a page. */
export interface PageShape {
  readonly width: Twips;
  readonly height: Twips;
  /** Its packed content stream; empty where the form says nothing. */
  readonly fixed: Uint8Array;
  readonly texts: Texts;
  /** The nodes of all pieces of marked content of the page, by their numbers. */
  readonly marked: readonly number[];
}

/** What the record says on a page. */
export interface PressedPage {
  readonly pictures: readonly PressedPicture[];
  /** A packed content stream; empty where the record says nothing. */
  readonly values: Uint8Array;
  readonly texts: Texts;
  readonly fields: readonly PlacedField[];
}

/** A picture, its place, and what its marked content begins with. */
export interface PressedPicture extends Omit<SoundPicture, 'bytes'> {
  readonly file: string;
  readonly begin: string;
}

/** A band of a paper of several pages. */
export interface Section {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** From the foot of the page, in points. */
  readonly top: number;
}

import { FontError } from '../font-error.ts';
import type { FaceIndex } from './face-folder.ts';
import { joinPieces } from './join-pieces.ts';
import { unpackCodePoints } from './pack-code-points.ts';
import { type Piece, unpackPiece } from './piece.ts';
import type { FolderReader } from './read-folder.ts';

/** A file that is still to be fetched. */
interface Missing {
  readonly bytes: number;
  readonly load: (signal?: AbortSignal) => Promise<void>;
}

/** The outlines of one face, as far as they were fetched. */
export interface OutlineStore {
  /** What must be fetched before some characters can be drawn. */
  readonly missing: (codePoints: Iterable<number>, signal?: AbortSignal) => Promise<readonly Missing[]>;
  /** A font file with at least these characters, or with all; the same bytes as long as nothing was fetched. */
  readonly outlines: (codePoints?: Iterable<number>) => Promise<Uint8Array>;
}

interface Opened {
  readonly index: FaceIndex;
  /** Which piece a character is in. */
  readonly placeOf: ReadonlyMap<number, number>;
}

export function createOutlineStore(face: string, indexFile: string, reader: FolderReader): OutlineStore {
  const pieces = new Map<number, Piece>();
  let opened: Opened | undefined;
  let frame: Uint8Array | undefined;
  let joined: Uint8Array | undefined;

  const open = async (signal?: AbortSignal): Promise<Opened> => {
    if (opened) return opened;
    const text = new TextDecoder().decode(await reader.readPacked(indexFile, face, signal));
    const index = JSON.parse(text) as FaceIndex;
    const places = index.pieces.flatMap(({ codePoints }, place) =>
      unpackCodePoints(codePoints).map((codePoint) => [codePoint, place] as const),
    );
    opened ??= { index, placeOf: new Map(places) };
    return opened;
  };
  const loadPiece = async (place: number, file: string, signal?: AbortSignal) => {
    pieces.set(place, unpackPiece(await reader.readPacked(file, face, signal)));
    joined = undefined;
  };
  const missing: OutlineStore['missing'] = async (codePoints, signal) => {
    const { index, placeOf } = await open(signal);
    const places = new Set([...codePoints].flatMap((codePoint) => placeOf.get(codePoint) ?? []));
    const wanted = [...places].filter((place) => !pieces.has(place));
    const frames = frame
      ? []
      : [
          {
            ...index.frame,
            load: async (own?: AbortSignal) => {
              frame ??= await reader.readPacked(index.frame.file, face, own);
            },
          },
        ];
    return [
      ...frames,
      ...wanted.flatMap((place) => {
        const { file, bytes } = index.pieces[place] as FaceIndex['pieces'][number];
        return { bytes, load: (own?: AbortSignal) => loadPiece(place, file, own) };
      }),
    ];
  };
  return {
    missing,
    outlines: async (codePoints) => {
      const { placeOf } = await open();
      const files = await missing(codePoints ?? placeOf.keys());
      await Promise.all(files.map(({ load }) => load()));
      if (!frame) throw new FontError('unreadable', face, 'its frame was not fetched; try again');
      // In the order of places, whichever came first.
      const ordered = [...pieces].sort(([one], [other]) => one - other).map(([, piece]) => piece);
      joined ??= joinPieces(frame, ordered, face);
      return joined;
    },
  };
}

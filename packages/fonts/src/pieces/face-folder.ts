import type { Face } from '../face.ts';
import type { PackedTable } from '../metrics.ts';

/** What `faces.json` of a folder of fonts says: the faces in the order in which they are asked. */
export interface FaceFolder {
  readonly version: typeof folderVersion;
  readonly faces: readonly FolderFace[];
}

/** A face of a folder: what lays text out, and where its outlines are. */
export interface FolderFace extends Pick<Face, 'id' | 'script' | 'role' | 'weight' | 'wordFamily' | 'rare'> {
  readonly metrics: PackedTable;
  /** The packed file that lists its pieces. */
  readonly index: string;
}

/** The pieces of a face. Files are zlib streams, named by what they hold, so that a browser may keep them for ever. */
export interface FaceIndex {
  readonly frame: FolderFile;
  readonly pieces: readonly (FolderFile & { readonly codePoints: string })[];
}

/** A file of a folder and its length. */
interface FolderFile {
  readonly file: string;
  readonly bytes: number;
}

/** Changes with the shape of a folder. */
export const folderVersion = 1;

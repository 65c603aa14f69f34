import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Face, Faces } from '../face.ts';
import { packTable } from '../metrics.ts';
import { readTable } from '../read-table.ts';
import { commonCharacters } from './common-characters.ts';
import { type FaceFolder, type FaceIndex, type FolderFace, folderVersion } from './face-folder.ts';
import { packCodePoints } from './pack-code-points.ts';
import { splitFace } from './split-face.ts';

/** What a folder of fonts is written with. */
export interface FaceFolderOptions {
  /** The words of the forms that are printed: their characters come first, those first that are said most. */
  readonly words?: Readonly<Record<Face['script'], Iterable<string>>>;
}

/**
 * Gives the files of a folder from which `fetchFaces` reads faces piece by piece, by their paths in it. The same faces and words
 * give the same files. Throws a `FontError` when a font is not at hand.
 */
export async function writeFaceFolder(
  faces: Faces,
  { words }: FaceFolderOptions = {},
): Promise<Readonly<Record<string, Uint8Array>>> {
  const files: Record<string, Uint8Array> = {};
  const listed: FolderFace[] = [];
  for (const face of faces.all) {
    const said = rankCharacters(words?.[face.script] ?? []);
    const wanted = [...new Set([...said, ...commonCharacters(face.script)])];
    listed.push(await addFace(face, wanted, files));
  }
  const folder: FaceFolder = { version: folderVersion, faces: listed };
  files['faces.json'] = new TextEncoder().encode(JSON.stringify(folder));
  return files;
}

async function addFace(face: Face, wanted: readonly number[], files: Record<string, Uint8Array>): Promise<FolderFace> {
  const { id, script, role, weight, wordFamily, rare } = face;
  const bytes = await face.outlines();
  const { family: _, ...table } = readTable(bytes, id);
  const { frame, pieces } = splitFace(bytes, id, { wanted });
  const add = (content: Uint8Array) => {
    const packed = deflateSync(content);
    const file = `${id}/${createHash('sha256').update(packed).digest('hex').slice(0, 16)}.bin`;
    files[file] = packed;
    return { file, bytes: packed.length };
  };
  const index: FaceIndex = {
    frame: add(frame),
    pieces: pieces.map((piece) => ({ ...add(piece.bytes), codePoints: packCodePoints(piece.codePoints) })),
  };
  const listed = add(new TextEncoder().encode(JSON.stringify(index)));
  return { id, script, role, weight, wordFamily, ...(rare && { rare }), metrics: packTable(table), index: listed.file };
}

/** The characters of some words, those first that are said most. */
function rankCharacters(words: Iterable<string>): readonly number[] {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (const character of word) {
      const codePoint = character.codePointAt(0) ?? 0;
      counts.set(codePoint, (counts.get(codePoint) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(([one, first], [other, second]) => second - first || one - other);
  return ranked.map(([codePoint]) => codePoint);
}

import type { MediaPart } from './package/relations.ts';
import type { Drawings } from './write-marks.ts';

/** Numbers the drawings of a document from one, and takes each picture in once. */
export function collectMedia(): Drawings & { readonly media: readonly MediaPart[] } {
  const media: MediaPart[] = [];
  let count = 0;
  return {
    media,
    count: () => {
      count += 1;
      return count;
    },
    embed: (bytes, type) => {
      const known = media.find((part) => part.bytes === bytes);
      if (known) return known.id;
      const number = media.length + 1;
      const id = `rIdM${number}`;
      media.push({ id, target: `media/image${number}.${type}`, bytes });
      return id;
    },
  };
}

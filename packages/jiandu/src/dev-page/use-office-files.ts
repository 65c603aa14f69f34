import { createDefaultFaces, createFace, createFaces, type Faces } from '@jiandu/fonts';
import type { Office } from '@jiandu/model';
import { useEffect, useState } from 'react';

/** What papers are set with. */
export interface OfficeFiles {
  /** Absent until the office's own fonts are there. */
  readonly faces?: Faces;
  /** Gives the office's logo. */
  readonly loadFile: (name: string) => Promise<Blob | undefined>;
  /** Why there are none. */
  readonly fault?: string;
}

// A preview draws with fonts that the browser has: outlines are never asked for.
const defaults = createDefaultFaces(() => Promise.reject(new Error('a preview needs no outlines')));

/** Gives the fonts of an office, which the browser then draws with too, before the default ones. */
export function useOfficeFiles({ fonts }: Partial<Office>): OfficeFiles {
  const [files, setFiles] = useState<OfficeFiles>({ loadFile });
  useEffect(() => {
    let isLate = false;
    loadFaces(fonts ?? []).then(
      (faces) => !isLate && setFiles({ faces, loadFile }),
      (error: unknown) =>
        !isLate && setFiles({ faces: defaults, loadFile, fault: `The fonts of the office: ${error}` }),
    );
    return () => {
      isLate = true;
    };
  }, [fonts]);
  return files;
}

async function loadFaces(fonts: NonNullable<Office['fonts']>): Promise<Faces> {
  if (fonts.length === 0) return defaults;
  const own = fonts.map(async ({ path: _, ...use }, index) => {
    const id = `office-${index + 1}`;
    const bytes = new Uint8Array(await (await fetch(`/office/${id}`)).arrayBuffer());
    // Of bytes at hand: a policy lets no font in that the page did not bring.
    document.fonts.add(await new FontFace(id, bytes).load());
    return createFace(bytes, { ...use, id });
  });
  return createFaces([...(await Promise.all(own)), ...defaults.all]);
}

async function loadFile(name: string): Promise<Blob | undefined> {
  const answer = await fetch(`/office/${encodeURIComponent(name)}`);
  return answer.ok ? answer.blob() : undefined;
}

import { readGlossary } from './glossary.ts';
import type { Language } from './language.ts';
import { loadConverter } from './open-cc.ts';

/** Opens what words are judged with: the glossary of a schemas folder, the converter where it is installed, the default faces. */
export async function openLanguage(root: string | undefined): Promise<Language> {
  const glossary = root === undefined ? undefined : await readGlossary(root);
  const converter = await loadConverter();
  // Their metrics are large, and only a check of words asks for them.
  const { createDefaultFaces } = await import('@jiandu/fonts');
  const faces = createDefaultFaces(() => Promise.reject(new Error('only metrics are asked')));
  return {
    ...(glossary !== undefined && { glossary }),
    ...(converter !== undefined && { converter }),
    hasGlyph: (codePoint, script) => faces.find(codePoint, { script, role: 'song' }) !== undefined,
  };
}

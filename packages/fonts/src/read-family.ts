/** Where a font says what it is called: the platform and encoding of Windows names, and of those of all systems. */
const readable: ReadonlySet<string> = new Set(['3/1', '3/10', '0/3', '0/4']);

/** English of the United States, which every font has. */
const english = 0x409;

/** Gives the family that a `name` table states (name 16, else 1; the English one first), or `undefined`. */
export function readFamily(name: DataView): string | undefined {
  const storage = name.getUint16(4);
  const records = Array.from({ length: name.getUint16(2) }, (_, index) => {
    const at = 6 + index * 12;
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((own) =>
      name.getUint16(at + own),
    );
    return { kind: `${platform}/${encoding}`, language, id, length: length ?? 0, offset: offset ?? 0 };
  }).filter(({ kind, id }) => readable.has(kind) && (id === 1 || id === 16));
  const [best] = records.sort((a, b) => weigh(a) - weigh(b));
  if (!best) return undefined;
  const letters = Array.from({ length: best.length / 2 }, (_, at) => name.getUint16(storage + best.offset + at * 2));
  return String.fromCharCode(...letters) || undefined;
}

function weigh({ language, id }: { readonly language: number | undefined; readonly id: number | undefined }): number {
  return (language === english ? 0 : 2) + (id === 16 ? 0 : 1);
}

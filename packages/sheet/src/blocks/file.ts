import type { FileField } from '@jiandu/model';
import { type KindBlock, rawText, valueText } from './kind-block.ts';

/** The names of files; their bytes travel beside the record. */
export const fileBlock: KindBlock<FileField> = {
  write: (value, _field, ink) => {
    const names = (Array.isArray(value) ? value : [value]).map((file: unknown) => {
      const { name } = (typeof file === 'object' && file !== null ? file : {}) as { readonly name?: unknown };
      return typeof name === 'string' ? name : rawText(file);
    });
    return [valueText(names.join('、'), ink)];
  },
  room: () => [],
};

import type { AttachedData } from '../file-record.ts';
import type { PaperScript } from '../paper-options.ts';
import type { FormPaperProps } from '../view/form-paper.tsx';

type PaperAttributes = Pick<
  FormPaperProps,
  'script' | 'until' | 'copy' | 'customerCopy' | 'duplex' | 'code' | 'data' | 'face' | 'registration' | 'stock' | 'name'
>;
type Loose = { readonly [Name in keyof PaperAttributes]?: PaperAttributes[Name] | undefined };

/** How each attribute is read; what it cannot mean is as good as absent. */
const attributes = {
  script: (text) => ({ script: oneOf<PaperScript>(['zh-Hans', 'zh-Hant', 'bilingual'], text) }),
  until: (text) => ({ until: text || undefined }),
  copy: (text) => ({ copy: text || undefined }),
  'customer-copy': () => ({ customerCopy: true }),
  duplex: () => ({ duplex: true }),
  code: () => ({ code: true }),
  data: (text) => ({ data: oneOf<AttachedData>(['all', 'public', 'none'], text) }),
  face: (text) => ({ face: oneOf(['overlay'] as const, text) }),
  registration: (text) => ({ registration: text || undefined }),
  stock: (text) => ({ stock: text.split(/\s+/).filter(Boolean) }),
  name: (text) => ({ name: text || undefined }),
} satisfies Record<string, (text: string) => Loose>;

/** The attributes that a paper element watches; `for` names its form element. */
export const watched: readonly string[] = [...Object.keys(attributes), 'for'];

/** Reads what a paper element says of its paper; the form element says the rest. */
export function readPaperAttributes(element: Element): PaperAttributes {
  const read = Object.entries(attributes).map(([name, take]) => {
    const text = element.getAttribute(name);
    return text === null ? {} : (take(text) as Loose);
  });
  const values = Object.entries(Object.assign({}, ...read)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(values) as PaperAttributes;
}

function oneOf<T extends string>(choices: readonly T[], text: string): T | undefined {
  return choices.find((choice) => choice === text);
}

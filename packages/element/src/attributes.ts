import type { Region, Script } from '@jiandu/text';

/** What the attributes of a form element say. */
export interface AttributeValues {
  readonly script?: Script;
  readonly region?: Region;
  readonly stage?: string;
  readonly variant?: string;
  readonly audience?: 'office' | 'customer';
  readonly readOnly?: boolean;
  readonly headingLevel?: 1 | 2 | 3;
}

/** How each attribute is read; what it cannot mean is as good as absent. */
const attributes = {
  script: (text) => ({ script: oneOf(['zh-Hans', 'zh-Hant'], text) }),
  region: (text) => ({ region: oneOf(['CN', 'TW', 'HK'], text) }),
  stage: (text) => ({ stage: text || undefined }),
  variant: (text) => ({ variant: text || undefined }),
  audience: (text) => ({ audience: oneOf(['office', 'customer'], text) }),
  readonly: () => ({ readOnly: true }),
  'heading-level': (text) => ({ headingLevel: ([1, 2, 3] as const).find((level) => String(level) === text) }),
} satisfies Record<string, (text: string) => Loose>;

type Loose = { readonly [Name in keyof AttributeValues]?: AttributeValues[Name] | undefined };

/** The attributes that a form element watches; `form-id` names the form, `save` asks for a button that saves. */
export const watched: readonly string[] = [...Object.keys(attributes), 'form-id', 'save'];

/** Reads the attributes of an element. */
export function readAttributes(element: Element): AttributeValues {
  const read = Object.entries(attributes).map(([name, take]) => {
    const text = element.getAttribute(name);
    return text === null ? {} : (take(text) as Loose);
  });
  const values = Object.entries(Object.assign({}, ...read)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(values) as AttributeValues;
}

function oneOf<T extends string>(choices: readonly T[], text: string): T | undefined {
  return choices.find((choice) => choice === text);
}

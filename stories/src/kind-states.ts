import type { Script } from '@jiandu/text';

/** What of a kind a story shows. */
export interface KindState {
  readonly isFilled?: boolean;
  /** Whether the condition of every field is false. */
  readonly isOff?: boolean;
  readonly readOnly?: boolean;
  /** Whether the host's server finds fault with every field. */
  readonly isWrong?: boolean;
  /** Whether labels and options are as long as words get. */
  readonly isLong?: boolean;
  /** The script, where it is not the toolbar's. */
  readonly script?: Script;
}

/** The states that every kind of field is shown in. */
export const kindStates = {
  default: {},
  filled: { isFilled: true },
  disabled: { isFilled: true, isOff: true },
  'read-only': { isFilled: true, readOnly: true },
  problem: { isWrong: true },
  'long-words': { isFilled: true, isLong: true },
  simplified: { isFilled: true, script: 'zh-Hans' },
  traditional: { isFilled: true, script: 'zh-Hant' },
} as const satisfies Readonly<Record<string, KindState>>;

/** The name of a state. */
export type KindStateName = keyof typeof kindStates;

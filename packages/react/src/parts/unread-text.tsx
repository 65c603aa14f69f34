import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';

/** A text, pasted or from a draft, that stands for no answer where a control shows none. */
export function UnreadText({ text }: { readonly text: string | undefined }): ReactNode {
  const { say } = useScene();
  return text === undefined ? null : <p className="jd-unread">{say('common.quotes', { text })}</p>;
}

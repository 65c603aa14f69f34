import { type ReactNode, useCallback } from 'react';
import type { FormState } from '../store/form-state.ts';
import { noticeTopic } from '../store/topics.ts';
import { useStore } from '../use-store.ts';

/** Says what has just happened to those who cannot see it. */
export function Announcer(): ReactNode {
  const notice = useStore(
    noticeTopic,
    useCallback((state: FormState) => state.notice, []),
  );
  return (
    <p role="status" className="jd-hidden">
      {notice}
    </p>
  );
}

import { labelOf } from '@jiandu/model';
import { type ReactNode, useCallback } from 'react';
import { useScene } from '../scene.ts';
import type { FormState } from '../store/form-state.ts';
import { misfitsTopic } from '../store/topics.ts';
import { useStore } from '../use-store.ts';
import { writePlain } from './write-plain.ts';

/** What the given record holds and the form has no place for, so that it is not lost unseen. */
export function Misfits(): ReactNode {
  const { model, script, phrases, words, say } = useScene();
  const select = useCallback((state: FormState) => state.misfits, []);
  const misfits = useStore(misfitsTopic, select);
  if (misfits.length === 0) return null;
  const nameOf = (path: string) =>
    labelOf(model, path, { script, phrases, say: words }) || path.slice(1) || words(model.words);
  return (
    <div className="jd-notice" data-severity="warning" role="status">
      <p>{say('screen.misfits')}</p>
      <dl className="jd-misfits">
        {misfits.map(({ path, value }) => (
          <div key={path}>
            <dt>{nameOf(path)}</dt>
            <dd>{writePlain(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

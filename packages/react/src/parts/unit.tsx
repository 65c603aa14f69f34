import type { Field } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';

interface AffixedProps {
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** An input in one frame with what stands before and after its text. */
export function Affixed({ before, after, children }: AffixedProps): ReactNode {
  return (
    <div className="jd-affixed">
      {before}
      {children}
      {after}
    </div>
  );
}

/** The unit of a figure, which also describes its input. */
export function UnitWords({ field, pointer }: { readonly field: Field; readonly pointer: string }): ReactNode {
  const { id, words } = useScene();
  if (!('unit' in field) || !field.unit) return null;
  return (
    <span className="jd-unit" id={id(pointer, 'unit')}>
      {words(field.unit)}
    </span>
  );
}

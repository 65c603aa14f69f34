import { escapePointer, type Field, pairRanges } from '@jiandu/model';
import { memo, type ReactNode } from 'react';
import type { Scene } from '../scene.ts';
import { useScene } from '../scene.ts';
import { FieldItem } from './field-item.tsx';

/** How many fields the browser skips or draws together while they are out of sight. */
const fieldsPerChunk = 20;

interface FieldGridProps {
  readonly fields: readonly Field[];
  /** The pointer of the object that holds them; `''` for the record. */
  readonly pointer: string;
}

/** Fields one after another, in two columns where there is room. Many are parted, so that the browser can skip parts. */
export const FieldGrid = memo(function FieldGrid({ fields, pointer }: FieldGridProps): ReactNode {
  const { widgetOf } = useScene();
  const ends: ReadonlyMap<Field, Field> = pairRanges(fields);
  const shown = withoutOthers(fields, ends);
  const alone = findAlone(shown, widgetOf);
  const chunks = Math.ceil(shown.length / fieldsPerChunk);
  return Array.from({ length: chunks }, (_, chunk) => {
    const part = shown.slice(chunk * fieldsPerChunk, (chunk + 1) * fieldsPerChunk);
    return (
      <div className="jd-fields" data-part={chunks > 1 || undefined} key={part[0]?.name}>
        {part.map((field) => (
          <FieldItem
            key={field.name}
            field={field}
            pointer={`${pointer}/${escapePointer(field.name)}`}
            end={ends.get(field)}
            alone={alone.has(field)}
          />
        ))}
      </div>
    );
  });
});

/** Fields of one column that have no neighbour in the other. */
function findAlone(fields: readonly Field[], widgetOf: Scene['widgetOf']): ReadonlySet<Field> {
  const alone = new Set<Field>();
  let waiting: Field | undefined;
  for (const field of fields) {
    const widget = widgetOf(field);
    const isWide = widget.frame === 'whole' || widget.isWide(field);
    if (isWide && waiting) alone.add(waiting);
    waiting = isWide || waiting ? undefined : field;
  }
  return waiting ? alone.add(waiting) : alone;
}

/** Texts of 其他＿＿ stand behind their option, the end of a range behind its start. */
function withoutOthers(fields: readonly Field[], ends: ReadonlyMap<Field, Field>): readonly Field[] {
  const others = new Set(fields.flatMap((field) => ('other' in field && hasOther(field) ? [field.other] : [])));
  const last = new Set(ends.values());
  return fields.filter((field) => !others.has(field.name) && !last.has(field));
}

function hasOther(field: Extract<Field, { kind: 'choice' | 'choices' }>): boolean {
  return field.source === undefined && field.options.some((option) => option.value === 'other');
}

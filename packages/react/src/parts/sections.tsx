import type { Field, FormModel } from '@jiandu/model';
import { memo, type ReactNode, useMemo } from 'react';
import { useScene } from '../scene.ts';
import { FieldGrid } from './field-grid.tsx';
import { LabelWords } from './label.tsx';
import { useEditable } from './use-editable.ts';

/** All fields, in the form's sections; what no section names stands last. */
export const Sections = memo(function Sections(): ReactNode {
  const { model, words, headingLevel, prefix } = useScene();
  const Heading = `h${(headingLevel + 1) as 2 | 3 | 4}` as const;
  const sections = useMemo(() => sectionsOf(model), [model]);
  return sections.map((section) => {
    const headingId = `${prefix}section-${section.id}`;
    const title = section.words && words(section.words);
    // A section that begins with a table or group of its own name says the name once.
    const [first] = section.fields;
    const named = first && hasLegend(first) && words(first.words) === title ? first : undefined;
    return (
      <section
        className="jd-section"
        part="section"
        key={section.id}
        data-named={named !== undefined || undefined}
        {...(title && { 'aria-labelledby': headingId })}
      >
        {title && (
          <Heading className="jd-section-title" part="section-title" id={headingId}>
            {named ? <SectionTitle field={named} /> : title}
          </Heading>
        )}
        <FieldGrid fields={section.fields} pointer="" />
      </section>
    );
  });
});

/** The name of a section and of its first field: the mark of what is required stands where the name is seen. */
function SectionTitle({ field }: { readonly field: Field }): ReactNode {
  const editable = useEditable(field);
  return <LabelWords field={field} required={field.kind === 'rows' && field.required && editable} />;
}

/** Whether a field has a heading of its own. */
function hasLegend({ kind }: Field): boolean {
  return kind === 'rows' || kind === 'group' || kind === 'matrix';
}

interface SectionFields {
  readonly id: string;
  readonly words?: FormModel['words'];
  readonly fields: readonly Field[];
}

function sectionsOf({ fields, sections }: FormModel): readonly SectionFields[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  const named = sections.map(({ id, words, fields: names }) => ({
    id,
    words,
    fields: names.flatMap((name) => known.get(name) ?? []),
  }));
  const placed = new Set(named.flatMap((section) => section.fields));
  const rest = fields.filter((field) => !placed.has(field));
  return rest.length > 0 ? [...named, { id: '-rest', fields: rest }] : named;
}

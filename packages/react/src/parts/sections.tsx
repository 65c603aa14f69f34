import type { Field, FormModel } from '@jiandu/model';
import { memo, type ReactNode, useMemo } from 'react';
import { useScene } from '../scene.ts';
import { FieldGrid } from './field-grid.tsx';

/** All fields, in the form's sections; what no section names stands last. */
export const Sections = memo(function Sections(): ReactNode {
  const { model, words, headingLevel, prefix } = useScene();
  const Heading = `h${(headingLevel + 1) as 2 | 3 | 4}` as const;
  const sections = useMemo(() => sectionsOf(model), [model]);
  return sections.map((section) => {
    const headingId = `${prefix}section-${section.id}`;
    return (
      <section className="jd-section" key={section.id} {...(section.words && { 'aria-labelledby': headingId })}>
        {section.words && (
          <Heading className="jd-section-title" id={headingId}>
            {words(section.words)}
          </Heading>
        )}
        <FieldGrid fields={section.fields} pointer="" />
      </section>
    );
  });
});

interface SectionFields {
  readonly id: string;
  readonly words?: FormModel['words'];
  readonly fields: readonly Field[];
}

function sectionsOf({ fields, sections }: FormModel): readonly SectionFields[] {
  const named = sections.map(({ id, words, fields: names }) => ({
    id,
    words,
    fields: names.flatMap((name) => fields.find((field) => field.name === name) ?? []),
  }));
  const placed = new Set(named.flatMap((section) => section.fields));
  const rest = fields.filter((field) => !placed.has(field));
  return rest.length > 0 ? [...named, { id: '-rest', fields: rest }] : named;
}

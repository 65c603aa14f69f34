import type { Example, Office, RecordData } from '@jiandu/model';
import { type FormHandle, SchemaForm } from '@jiandu/react';
import { memo, type ReactNode, type Ref, type SyntheticEvent } from 'react';
import type { Choices } from './choices.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { pointerOf } from './field-elements.ts';
import type { Opened } from './use-opened.ts';

interface WebFormProps {
  readonly opened: Opened;
  readonly example: Example | undefined;
  readonly office: Partial<Office>;
  readonly choices: Choices;
  readonly handle: Ref<FormHandle>;
  readonly onRecord: (record: RecordData) => void;
  readonly onPoint: (pointer: string | undefined) => void;
}

/** Shows the form as a host would, and tells what is typed and which field is pointed at. */
export const WebForm = memo(function WebForm(props: WebFormProps): ReactNode {
  const { opened, example, office, choices, handle, onRecord, onPoint } = props;
  const { form, begun } = opened;
  const { script, stage, theme } = choices;
  const point = (event: SyntheticEvent) => onPoint(pointerOf(event.target as Element));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what happens in the form
    <div
      className="web-form"
      data-width={choices.width}
      data-theme={theme}
      onMouseOver={point}
      onMouseLeave={() => onPoint(undefined)}
      onFocus={point}
    >
      <FaultBoundary of={opened}>
        <SchemaForm
          form={form}
          record={begun?.record ?? example?.record ?? {}}
          {...(begun && { unread: begun.unread })}
          {...(example?.variant !== undefined && { variant: example.variant })}
          {...(example?.trail && { filing: { trail: example.trail } })}
          {...(stage !== '' && { stage })}
          script={script === 'bilingual' ? 'zh-Hans' : script}
          office={office}
          handle={handle as never}
          onChange={onRecord as never}
          onSubmit={() => undefined}
        />
      </FaultBoundary>
    </div>
  );
});

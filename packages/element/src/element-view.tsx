import type { Form } from '@jiandu/model';
import { FormFault, SchemaForm, type SchemaFormProps } from '@jiandu/react';
import { phrases } from '@jiandu/text';
import type { ReactNode } from 'react';

/** How far the form of an element is. */
export type Loaded =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly form: Form }
  | { readonly state: 'failed'; readonly error: unknown };

interface ElementViewProps {
  readonly loaded: Loaded;
  readonly props: Omit<SchemaFormProps, 'form'>;
}

/** Shows the form in its shadow root, or says why there is none. */
export function ElementView({ loaded, props }: ElementViewProps): ReactNode {
  if (loaded.state === 'ready') return <SchemaForm {...props} form={loaded.form} />;
  const { script = 'zh-Hans', phrases: own } = props;
  const said = { script, ...(own && { phrases: own }) };
  return (
    <div className="jiandu" lang={script}>
      {loaded.state === 'failed' ? (
        <FormFault props={said} error={loaded.error} />
      ) : (
        <p role="status">{(own ?? phrases).say(script, 'screen.loading')}</p>
      )}
    </div>
  );
}

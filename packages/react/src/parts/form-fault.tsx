import { phrases as ours } from '@jiandu/text';
import type { ReactNode } from 'react';
import { faultOf, tellFault } from '../fault.ts';
import type { HostProps } from '../schema-form-props.ts';
import { Boundary, ServerBoundary } from './boundary.tsx';

interface FormBoundaryProps {
  readonly props: HostProps;
  readonly children: ReactNode;
}

/** Says in the place of a form why it cannot be shown. */
export function FormBoundary({ props, children }: FormBoundaryProps): ReactNode {
  const framed = (said: ReactNode) => (
    <div className="jiandu" lang={props.script ?? 'zh-Hans'}>
      {said}
    </div>
  );
  return (
    <Boundary
      resetOn={props.form}
      onBreak={(error) => tellFault(faultOf('form', '', error), props.onFault)}
      instead={(retry, error) => framed(<FormFault props={props} error={error} onRetry={retry} />)}
    >
      <ServerBoundary instead={framed(<FormFault props={props} />)} meanwhile={null}>
        {children}
      </ServerBoundary>
    </Boundary>
  );
}

interface FormFaultProps {
  readonly props: Pick<HostProps, 'phrases' | 'script'>;
  /** Not known where a server broke. */
  readonly error?: unknown;
  readonly onRetry?: () => void;
}

/** The message itself, with what developers want to know below it. */
export function FormFault({ props, error, onRetry }: FormFaultProps): ReactNode {
  const { phrases = ours, script = 'zh-Hans' } = props;
  return (
    <div className="jd-broken jd-broken-form" role="alert">
      <p>{phrases.say(script, 'screen.formFault')}</p>
      {error !== undefined && (
        <p className="jd-broken-value" lang="en">
          {error instanceof Error ? error.message : String(error)}
        </p>
      )}
      {onRetry && (
        <button type="button" className="jd-button" part="button" onClick={onRetry}>
          {phrases.say(script, 'screen.retry')}
        </button>
      )}
    </div>
  );
}

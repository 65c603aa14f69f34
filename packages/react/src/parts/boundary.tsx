import { Component, type ContextType, type ReactNode, Suspense } from 'react';
import { faultOf } from '../fault.ts';
import { SceneContext, useScene } from '../scene.ts';
import { Icon, iconPaths } from './icons.tsx';
import { writePlain } from './write-plain.ts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of what broke. */
  readonly instead: (retry: () => void, error: unknown) => ReactNode;
  readonly onBreak: (error: unknown) => void;
  /** Another one tries again. */
  readonly resetOn?: unknown;
}

interface BoundaryState {
  readonly broken: boolean;
  readonly error?: unknown;
  readonly triedOn?: unknown;
}

/** Keeps what breaks while it is drawn from taking the rest along. React knows such boundaries as classes only. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { broken: true, error };
  }

  static getDerivedStateFromProps({ resetOn }: BoundaryProps, { triedOn }: BoundaryState): BoundaryState | null {
    return resetOn === triedOn ? null : { broken: false, error: undefined, triedOn: resetOn };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onBreak(error);
  }

  override render(): ReactNode {
    const { children, instead } = this.props;
    if (!this.state.broken) return children;
    return instead(() => this.setState({ broken: false, error: undefined }), this.state.error);
  }
}

interface ServerBoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of what broke on the server, until the browser draws it. */
  readonly instead: ReactNode;
  /** What stands there while the browser waits for what is inside. */
  readonly meanwhile: ReactNode;
}

/** A server knows no error boundaries: what breaks there is left to the browser, and its place says so. */
export function ServerBoundary({ children, instead, meanwhile }: ServerBoundaryProps): ReactNode {
  return <Suspense fallback={typeof document === 'undefined' ? instead : meanwhile}>{children}</Suspense>;
}

interface FieldBoundaryProps {
  readonly pointer: string;
  readonly children: ReactNode;
}

/**
 * Lets one field break alone: what is filled in stays in the record and is shown as it is. There is one for every field,
 * so that it is a boundary itself.
 */
export class FieldBoundary extends Component<FieldBoundaryProps, BoundaryState> {
  static override contextType = SceneContext;
  declare context: ContextType<typeof SceneContext>;
  override state: BoundaryState = { broken: false };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { broken: true, error };
  }

  override componentDidCatch(error: unknown): void {
    this.context?.tell(faultOf('field', this.props.pointer, error));
  }

  override render(): ReactNode {
    const { children, pointer } = this.props;
    if (!this.state.broken) return children;
    return <BrokenField pointer={pointer} onRetry={() => this.setState({ broken: false, error: undefined })} />;
  }
}

/** Lets a widget of the host break on a server, or load in the browser, without the rest of the form. */
export function OwnBoundary({ pointer, children }: FieldBoundaryProps): ReactNode {
  const { say } = useScene();
  return (
    <ServerBoundary
      instead={<BrokenField pointer={pointer} />}
      meanwhile={<p className="jd-hint">{say('screen.loading')}</p>}
    >
      {children}
    </ServerBoundary>
  );
}

function BrokenField({ pointer, onRetry }: { readonly pointer: string; readonly onRetry?: () => void }): ReactNode {
  const { store, say, id } = useScene();
  const value = store.value(pointer);
  return (
    <div className="jd-broken" id={id(pointer)} tabIndex={-1} role="alert">
      <Icon path={iconPaths.fault} />
      <span>{say('screen.fieldFault')}</span>
      {onRetry && (
        <button type="button" className="jd-link" onClick={onRetry}>
          {say('screen.retry')}
        </button>
      )}
      {value !== undefined && <pre className="jd-broken-value">{writePlain(value)}</pre>}
    </div>
  );
}

import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  /** What is drawn; another one is tried again. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface Caught {
  readonly of: unknown;
  readonly error?: unknown;
}

/** Says in place why what it holds cannot be drawn. React asks for a class. */
export class FaultBoundary extends Component<FaultBoundaryProps, Caught> {
  override state: Caught = { of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    return { error };
  }

  static getDerivedStateFromProps({ of }: FaultBoundaryProps, { of: before }: Caught): Caught | null {
    return of === before ? null : { of, error: undefined };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <p className="fault" role="alert">
        {String(this.state.error)}
      </p>
    );
  }
}

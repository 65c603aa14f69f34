/** What broke: the form itself, one field, the given record, a function of the form, a filing, a list of the host, a draft. */
export type FaultCode = 'form' | 'field' | 'record' | 'function' | 'submit' | 'reply' | 'source' | 'draft';

/** Something that is neither the hand's fault nor a problem of the record: the host is told, and it is said in its place. */
export interface Fault {
  readonly code: FaultCode;
  /** The pointer of the field; `''` for the form. */
  readonly path: string;
  /** For developers, in English. */
  readonly message: string;
  readonly error?: unknown;
}

/** Gives a fault of an error. */
export function faultOf(code: FaultCode, path: string, error: unknown): Fault {
  return { code, path, message: error instanceof Error ? error.message : String(error), error };
}

/** Tells a fault to the host, or to the browser where the host does not listen. */
export function tellFault(fault: Fault, onFault: ((fault: Fault) => void) | undefined): void {
  if (onFault) onFault(fault);
  else globalThis.reportError?.(fault.error ?? new Error(fault.message));
}

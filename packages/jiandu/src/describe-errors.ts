import { FormError } from '@jiandu/codegen';
import type { Words } from '@jiandu/text';

/** What machines are told of an error: its message for people, and its parts. */
export interface DescribedError {
  readonly code: string;
  readonly message: string;
  /** The form and the place in it, of an error that has them. */
  readonly form?: string;
  readonly path?: string;
  /** The message for whoever made a spreadsheet, where it is about one. */
  readonly words?: Words;
}

/** Describes what was thrown; a form may have several faults at once. A wrong call is answered with where to read on. */
export function describeErrors(error: unknown, command: string | undefined): readonly DescribedError[] {
  return (error instanceof FormError ? error.all : [error]).map((fault) => describeError(fault, command));
}

function describeError(error: unknown, command: string | undefined): DescribedError {
  if (!(error instanceof Error)) return { code: 'error', message: String(error) };
  const { code, form, path, words } = error as Error & { readonly [part in 'code' | 'form' | 'path']?: unknown } & {
    readonly words?: Words;
  };
  const isCall = error.name === 'CACError';
  return {
    code: isCall ? 'call' : typeof code === 'string' ? code : 'error',
    message: isCall ? `${error.message}: see jiandu ${command ?? ''} --help.` : error.message,
    ...(typeof form === 'string' && { form }),
    ...(typeof path === 'string' && { path }),
    ...(words && { words }),
  };
}

import type { Example, Form, RecordData } from '@jiandu/model';
import { useCallback, useEffect, useState } from 'react';
import type { SurveyedForm } from '../dev-server/survey.ts';

/** A form as it was when it was sound last. */
export interface Opened {
  readonly form: Form;
  readonly examples: readonly Example[];
  /** What was typed before the form was saved; the web form goes on from it. */
  readonly begun?: Begun;
}

/** What a hand has typed so far. */
export interface Begun {
  readonly record: RecordData;
  /** Texts that are no values yet, by pointer. */
  readonly unread: Readonly<Record<string, string>>;
}

/** What is shown of the chosen form. */
export interface Showing {
  readonly opened?: Opened;
  /** Why the newest reading could not be loaded. */
  readonly fault?: string;
}

/**
 * Loads the newest sound reading of a form. `gather` gives what was typed so far, which the next reading starts with;
 * until that is there, and where it cannot be had, the last one stays. `startAgain` forgets what was typed.
 */
export function useOpened(
  { key, version }: SurveyedForm,
  gather: () => Begun | undefined,
): Showing & { readonly startAgain: () => void } {
  const [showing, setShowing] = useState<Showing>({});
  useEffect(() => {
    if (version === 0) return;
    let isLate = false;
    load(key, version).then(
      ({ form, examples }) => {
        if (isLate) return;
        const begun = gather();
        setShowing({ opened: { form, examples, ...(begun && { begun }) } });
      },
      (error: unknown) => {
        if (!isLate) setShowing((before) => ({ ...before, fault: `The form could not be loaded: ${error}` }));
      },
    );
    return () => {
      isLate = true;
    };
  }, [key, version, gather]);
  const startAgain = useCallback(() => {
    setShowing(({ opened }) => (opened ? { opened: { form: opened.form, examples: opened.examples } } : {}));
  }, []);
  return { ...showing, startAgain };
}

/** What the module of a form exports. */
interface FormModule {
  readonly form: Form;
  readonly examples: readonly Example[];
}

function load(key: string, version: number): Promise<FormModule> {
  const path = key.split('/').map(encodeURIComponent).join('/');
  return import(`/forms/${path}/${version}.js`);
}

import type { Example, Form, RecordData } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { useEffect, useMemo, useState } from 'react';
import { judgeRecord, layPaper, type Paper, type PaperHow } from './lay-paper.ts';

/** The paper of a record. */
export interface ShownPaper {
  /** The newest that could be drawn. */
  readonly paper?: Paper;
  readonly problems: readonly Problem[];
  /** Why the newest could not be drawn. */
  readonly fault?: string;
}

type Made = { readonly paper: Paper; readonly problems: readonly Problem[] } | { readonly fault: string };

/** Lays out what the hand has typed; what cannot be laid out leaves the last paper and says why. */
export function usePaper(
  form: Form | undefined,
  record: RecordData,
  example: Example | undefined,
  { script, stage, face, office }: PaperHow,
): ShownPaper {
  const made = useMemo((): Made | undefined => {
    if (form === undefined) return undefined;
    try {
      const problems = judgeRecord(form, record, example, { stage, office });
      return { problems, paper: layPaper(form, record, example, problems, { script, stage, face, office }) };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error) };
    }
  }, [form, record, example, script, stage, face, office]);
  const [last, setLast] = useState<Paper>();
  useEffect(() => {
    if (made && 'paper' in made) setLast(made.paper);
  }, [made]);
  if (made && 'paper' in made) return made;
  return { problems: [], ...(last && { paper: last }), ...(made && { fault: made.fault }) };
}

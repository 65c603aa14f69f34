import type { Example, Form, RecordData } from '@jiandu/model';
import { createFileReader, type FileSources } from '@jiandu/paper/printer';
import type { Files } from '@jiandu/sheet';
import type { Problem } from '@jiandu/text';
import { useEffect, useMemo, useState } from 'react';
import { compilePaper, judgeRecord, layPaper, type Paper, type PaperHow } from './lay-paper.ts';
import type { OfficeFiles } from './use-office-files.ts';

/** The paper of a record. */
export interface ShownPaper {
  /** The newest that could be drawn. */
  readonly paper?: Paper;
  readonly problems: readonly Problem[];
  /** Why the newest could not be drawn. */
  readonly fault?: string;
}

/** What a paper is made from. */
export interface PaperSource {
  readonly form: Form | undefined;
  readonly record: RecordData;
  readonly example: Example | undefined;
  readonly supplies: OfficeFiles;
  /** The pictures that were drawn or chosen on the web form, by digest. */
  readonly pictures: () => ReadonlyMap<string, Blob>;
}

type Made = { readonly paper: Paper; readonly problems: readonly Problem[] } | { readonly fault: string };

/** Lays out what the hand has typed; what cannot be laid out leaves the last paper and says why. */
export function usePaper(source: PaperSource, { script, stage, face, office, variant }: PaperHow): ShownPaper {
  const { form, example, supplies } = source;
  const { faces, fault } = supplies;
  const plate = useMemo(
    () => form && faces && attempt(() => compilePaper(form, faces, { script, stage, face, office, variant })),
    [form, faces, script, stage, face, office, variant],
  );
  const pictured = usePictures(source, office);
  const made = useMemo((): Made | undefined => {
    if (!form || !plate || !pictured) return undefined;
    if ('fault' in plate) return plate;
    const { record, files } = pictured;
    return attempt(() => {
      const problems = judgeRecord(form, record, { stage, office, variant });
      const { inapplicable } = form.compute(record, office.policy?.[form.model.form]);
      const shown = face === 'blank' ? undefined : record;
      const paper = layPaper(plate, { record: shown, inapplicable, problems, trail: example?.trail, files });
      return { problems, paper };
    });
  }, [form, plate, pictured, example, stage, face, office, variant]);
  const [last, setLast] = useState<Paper>();
  useEffect(() => {
    if (made && 'paper' in made) setLast(made.paper);
  }, [made]);
  const said = fault !== undefined && { fault };
  if (made && 'paper' in made) return { ...made, ...said };
  return { problems: [], ...(last && { paper: last }), ...(made ?? said) };
}

function attempt<T>(make: () => T): T | { readonly fault: string } {
  try {
    return make();
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Gives a record with the pictures that it names, once they are at hand. */
function usePictures({ record, supplies, pictures }: PaperSource, office: FileSources['office']) {
  const [read] = useState(createFileReader);
  const [pictured, setPictured] = useState<{ readonly record: RecordData; readonly files: Files }>();
  const { loadFile } = supplies;
  useEffect(() => {
    let isLate = false;
    const show = (files: Files) => !isLate && setPictured({ record, files });
    // What cannot be had is missing on the paper, which says so.
    read(record, { files: pictures(), loadFile, ...(office && { office }) }).then(show, () => show({}));
    return () => {
      isLate = true;
    };
  }, [record, office, loadFile, pictures, read]);
  return pictured;
}

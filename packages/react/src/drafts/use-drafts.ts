import { useEffect, useMemo, useState } from 'react';
import { faultOf } from '../fault.ts';
import { createLoader, useLoaded } from '../parts/use-loaded.ts';
import type { Scene } from '../scene.ts';
import type { HostProps } from '../schema-form-props.ts';
import type { DraftKeeper, DraftNews } from './create-draft-keeper.ts';
import { watchLeaving } from './watch-leaving.ts';

/** What is to say of drafts, and what can be done about it. */
export interface DraftsAtWork extends Pick<DraftKeeper, 'restore' | 'discard' | 'change' | 'discardOther'> {
  readonly news: DraftNews;
}

/** Most pages keep no drafts. */
const drafting = createLoader(() => import('./create-draft-keeper.ts'));

const quiet: DraftNews = { failed: false };
const nothing = () => {};
const idle = { restore: nothing, discard: nothing, change: nothing, discardOther: nothing };

/** Keeps unfinished work where the host says, brings it back, and has the browser ask before unkept work is left. */
export function useDrafts(scene: Scene, props: HostProps, files: ReadonlyMap<string, Blob>): DraftsAtWork | undefined {
  const { store, tell, readOnly } = scene;
  const { drafts, form, record, warnOnLeave = true } = props;
  const [news, setNews] = useState(quiet);
  const storage = drafts?.storage;
  const key = drafts && `${form.model.form} ${drafts.key}`;
  const keepDays = drafts?.keepDays;
  const wanted = storage !== undefined && key !== undefined && !readOnly;
  const loaded = useLoaded(drafting, wanted, (error) => {
    setNews({ failed: true });
    tell(faultOf('draft', '', error));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record that the work began from is the first one
  const keeper = useMemo(() => {
    if (!loaded || !storage || key === undefined || readOnly) return undefined;
    const { model } = form;
    const how = { storage, key, ...(keepDays !== undefined && { keepDays }) };
    return loaded.createDraftKeeper(how, { store, model, record, hasBytes: (digest) => files.has(digest) });
  }, [loaded, storage, key, keepDays, readOnly, form, store, files]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene of the same store goes on with the same draft
  useEffect(() => keeper?.start({ onNews: setNews, onBreak: (error) => tell(faultOf('draft', '', error)) }), [keeper]);
  useEffect(
    () => (warnOnLeave && !readOnly ? watchLeaving(store, () => keeper?.isKept() ?? false) : undefined),
    [warnOnLeave, readOnly, store, keeper],
  );
  // The place of what is said stands there from the start, on a server too.
  return wanted ? { news, ...(keeper ?? idle) } : undefined;
}

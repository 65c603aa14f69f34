import { type Filing, findField, type RecordData, toTemplate } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { faultOf } from './fault.ts';
import { focusOn } from './parts/focus.ts';
import { readReply } from './read-reply.ts';
import type { Scene } from './scene.ts';
import type { Enclosure, HostProps } from './schema-form-props.ts';
import { unexplained } from './store/acknowledge.ts';
import type { Attempt } from './store/form-store.ts';
import { aimAt, writeEntry } from './write-entry.ts';

/** What a button does with the form. */
export interface FileAct {
  readonly intent: 'save' | 'submit';
  /** The decision taken, of a stage that has some. */
  readonly decision?: string | undefined;
}

/** What came of it. */
interface Filed {
  readonly done: boolean;
  /** What to say about it; `''` where the summary says it. */
  readonly words: string;
}

/** Files the form. */
export type Filer = (act: FileAct) => Promise<Filed>;

/** Gives what the buttons do: judge the record, hand it to the host, show what the host finds. */
export function createFiler(scene: Scene, latest: RefObject<HostProps>, files: ReadonlyMap<string, Blob>): Filer {
  const { store, say, tell } = scene;
  return async (act) => {
    try {
      return await fileForm(act, scene, latest, files);
    } catch (error) {
      tell(faultOf(error instanceof TypeError ? 'reply' : 'submit', '', error));
      store.announce('');
      return { done: false, words: say('screen.submitFailed') };
    }
  };
}

async function fileForm(
  act: FileAct,
  scene: Scene,
  latest: RefObject<HostProps>,
  files: ReadonlyMap<string, Blob>,
): Promise<Filed> {
  const { store, say, trail } = scene;
  // Who gives a filing back or hands it on ends no stage: nothing of it needs to be there.
  const passes = act.intent === 'submit' && aimAt(scene, act.decision) === 'pass';
  const attempt = flushSync(() => store.attempt(passes ? 'submit' : 'save'));
  const { problems, leftOut } = attempt;
  const stopping = passes && problems.some((problem) => problem.severity === 'error');
  if (stopping || (passes && unexplained(problems, store.state().said, trail).length > 0)) return stop(scene);
  const { onSave, onSubmit } = latest.current;
  const { filing, enclosure } = enclose(act, attempt, scene, { props: latest.current, files });
  const found = readReply(await (act.intent === 'save' ? onSave : onSubmit)?.(filing, enclosure));
  if (found.length > 0) {
    flushSync(() => store.receive(found));
    return stop(scene);
  }
  store.settle(act.intent);
  const done = say(act.intent === 'save' ? 'screen.saved' : 'screen.submitted');
  const dropped = leftOut.length === 0 ? '' : `${say('common.separator')}${sayLeftOut(scene, leftOut)}`;
  return { done: true, words: `${done}${dropped}` };
}

/** Gives a judged record as it travels: the filing, and what goes beside it. */
export function enclose(
  act: FileAct,
  { record, leftOut, problems }: Attempt,
  scene: Scene,
  { props, files }: { readonly props: HostProps; readonly files: ReadonlyMap<string, Blob> },
): { readonly filing: Filing; readonly enclosure: Enclosure } {
  const enclosure = {
    ...(act.decision !== undefined && { decision: act.decision }),
    files: keptFiles(record, files),
    leftOut,
    problems,
    unread: unreadTexts(scene),
  };
  return { filing: writeFiling(scene, props, record, { act, problems }), enclosure };
}

function stop({ place, id }: Scene): Filed {
  focusOn(place, id('summary'));
  return { done: false, words: '' };
}

interface Filling {
  readonly act: FileAct;
  readonly problems: readonly Problem[];
}

function writeFiling(scene: Scene, props: HostProps, record: RecordData, { act, problems }: Filling): Filing {
  const { model } = scene;
  const { filing, variant } = props;
  // Who fills the whole form at once is the last hand too.
  const stage = scene.stage ?? model.stages.at(-1)?.id ?? '';
  const entry = act.intent === 'submit' ? [writeEntry(scene, stage, record, { decision: act.decision, problems })] : [];
  const trail = [...scene.trail, ...entry];
  return {
    ...filing,
    form: model.form,
    version: model.version,
    ...(variant !== undefined && { variant }),
    stage,
    record,
    ...(trail.length > 0 && { trail }),
  };
}

/** Bytes of the files that the record still names. */
function keptFiles(record: RecordData, files: ReadonlyMap<string, Blob>): ReadonlyMap<string, Blob> {
  const named = JSON.stringify(record);
  return new Map([...files].filter(([digest]) => named.includes(digest)));
}

function unreadTexts({ store }: Scene): Readonly<Record<string, string>> {
  const unread = [...store.state().typed].filter(([, typed]) => typed.unread);
  return Object.fromEntries(unread.map(([pointer, typed]) => [pointer, typed.text]));
}

function sayLeftOut({ model, say, words }: Scene, pointers: readonly string[]): string {
  const labels = pointers.map((pointer) => {
    const field = findField(model, toTemplate(model, pointer));
    return field ? words(field.words) : pointer.slice(1);
  });
  return say('screen.dropped', { labels: [...new Set(labels)].join(say('common.separator')) });
}

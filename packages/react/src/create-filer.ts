import { type Filing, findField, type RecordData, toTemplate } from '@jiandu/model';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { focusOn } from './parts/focus.ts';
import type { Scene } from './scene.ts';
import type { Enclosure, HostProps } from './schema-form-props.ts';

/** Files the form and gives what to say about it; `''` when problems stopped it. */
export type Filer = (intent: 'save' | 'submit', decision?: string) => Promise<string>;

/** Gives what the buttons do: judge the record, hand it to the host, show what the host finds. */
export function createFiler(scene: Scene, latest: RefObject<HostProps>, files: ReadonlyMap<string, Blob>): Filer {
  const { store, say, id, place } = scene;
  return async (intent, decision) => {
    const attempt = flushSync(() => store.attempt(intent));
    const stopping = intent === 'submit' && attempt.problems.some((problem) => problem.severity === 'error');
    if (stopping) {
      focusOn(place, id('summary'));
      return '';
    }
    const { onSave, onSubmit } = latest.current;
    const enclosure: Enclosure = {
      ...(decision !== undefined && { decision }),
      files: keptFiles(attempt.record, files),
      leftOut: attempt.leftOut,
      problems: attempt.problems,
      unread: unreadTexts(scene),
    };
    const take = intent === 'save' ? onSave : onSubmit;
    const reply = await take?.(writeFiling(scene, latest.current, attempt.record), enclosure);
    if (Array.isArray(reply) && reply.length > 0) {
      flushSync(() => store.receive(reply));
      focusOn(place, id('summary'));
      return '';
    }
    const done = say(intent === 'save' ? 'screen.saved' : 'screen.submitted');
    return attempt.leftOut.length === 0
      ? done
      : `${done}${say('common.separator')}${sayLeftOut(scene, attempt.leftOut)}`;
  };
}

function writeFiling({ model, stage }: Scene, props: HostProps, record: RecordData): Filing {
  const { filing, variant } = props;
  return {
    ...filing,
    form: model.form,
    version: model.version,
    ...(variant !== undefined && { variant }),
    // Who fills the whole form at once is the last hand too.
    stage: stage ?? model.stages.at(-1)?.id ?? '',
    record,
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

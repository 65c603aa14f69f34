import { explainProblem, type Filing, type RecordData } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { type RefObject, useImperativeHandle } from 'react';
import { flushSync } from 'react-dom';
import { enclose } from './create-filer.ts';
import { focusOn } from './parts/focus.ts';
import type { Scene } from './scene.ts';
import type { Enclosure, HostProps } from './schema-form-props.ts';

/** What a host that has buttons of its own asks of a form on screen. */
export interface FormHandle<R = RecordData> {
  /** Gives the filing as it would be submitted now; the enclosure has all that is wrong with it. Nothing is shown. */
  readonly look: () => { readonly filing: Filing<R>; readonly enclosure: Enclosure };
  /** The bytes of the record's new files, by digest. */
  readonly files: ReadonlyMap<string, Blob>;
  /** Shows all that is wrong, as a try to submit does; the summary takes the focus. */
  readonly reveal: () => void;
  /** Shows what the host's server found. */
  readonly receive: (problems: readonly Problem[]) => void;
  /** Starts the form again with another record. */
  readonly load: (record: RecordData) => void;
  /** Says a problem in the form's script. */
  readonly say: (problem: Problem) => string;
}

/** Hands the host a form's handle. */
export function useFormHandle(
  handle: HostProps['handle'],
  scene: Scene,
  latest: RefObject<HostProps>,
  files: ReadonlyMap<string, Blob>,
): void {
  useImperativeHandle(handle, () => {
    const { store, model, script, phrases, office, id, place } = scene;
    const show = (act: () => void) => {
      flushSync(act);
      focusOn(place, id('summary'));
    };
    return {
      look: () => enclose({ intent: 'submit' }, store.look('submit'), scene, { props: latest.current, files }),
      files,
      reveal: () => show(() => store.attempt('submit')),
      receive: (problems) => show(() => store.receive(problems)),
      load: (record) => store.load(record),
      say: (problem) => explainProblem(model, problem, script, phrases, office),
    };
  }, [scene, latest, files]);
}

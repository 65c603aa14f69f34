import { allFields, type FormModel } from '@jiandu/model';
import { type ReactNode, useMemo } from 'react';
import { createFiler } from './create-filer.ts';
import { DraftNotice } from './drafts/draft-notice.tsx';
import { useDrafts } from './drafts/use-drafts.ts';
import { faultOf } from './fault.ts';
import { useFormHandle } from './form-handle.ts';
import { Actions } from './parts/actions.tsx';
import { Announcer } from './parts/announcer.tsx';
import { Boundary } from './parts/boundary.tsx';
import { FormBoundary, FormFault } from './parts/form-fault.tsx';
import { Header } from './parts/header.tsx';
import { Misfits } from './parts/misfits.tsx';
import { NextForms } from './parts/next-forms.tsx';
import { isRatingGroup } from './parts/rating-grid.tsx';
import { Sections } from './parts/sections.tsx';
import { Summary } from './parts/summary.tsx';
import { Trail } from './parts/trail.tsx';
import { stopStrayFiles } from './parts/use-file-drop.ts';
import { type Scene, SceneContext } from './scene.ts';
import type { HostProps, SchemaFormProps } from './schema-form-props.ts';
import { useSceneOf } from './use-scene-of.ts';

/**
 * Shows a form as an accessible web form: every field with its label, hint and problems, editable where the stage at
 * work may write, and a filing for the host when it is done. Wants the style sheet `@jiandu/react/jiandu.css`.
 */
export function SchemaForm<R = object>(props: SchemaFormProps<R>): ReactNode {
  const host = props as unknown as HostProps;
  return (
    <FormBoundary props={host}>
      <Form {...host} />
    </FormBoundary>
  );
}

function Form(props: HostProps): ReactNode {
  const { scene, latest, files, element, broken } = useSceneOf(props);
  const drafts = useDrafts(scene, props, files);
  const file = useMemo(() => createFiler(scene, latest, files), [scene, latest, files]);
  useFormHandle(props.handle, scene, latest, files);
  return (
    <SceneContext.Provider value={scene}>
      <form
        ref={element}
        className="jiandu"
        lang={scene.script}
        aria-labelledby={`${scene.prefix}title`}
        data-read={scene.readOnly || undefined}
        data-large={isLarge(scene.model) || undefined}
        data-label={longestLabel(scene)}
        noValidate
        // The buttons file the form; an Enter in a field must not.
        onSubmit={(event) => event.preventDefault()}
        onDragOver={stopStrayFiles}
      >
        <Header />
        <Trail />
        <DraftNotice drafts={drafts} />
        <Misfits />
        {broken ? (
          <FormFault props={props} error={broken} />
        ) : (
          // What breaks in here leaves the store, and with it all that was typed.
          <Boundary
            onBreak={(error) => scene.tell(faultOf('form', '', error))}
            instead={(retry, error) => <FormFault props={props} error={error} onRetry={retry} />}
          >
            <Summary />
            <Sections />
            <Actions file={file} canSubmit={props.onSubmit !== undefined} canSave={props.onSave !== undefined} />
            {props.nextForms && props.onNext && <NextForms starts={props.nextForms} onNext={props.onNext} />}
          </Boundary>
        )}
        <Announcer />
      </form>
    </SceneContext.Provider>
  );
}

/** Characters of the longest label, so that the style sheet gives all of them one column; within reason. */
function longestLabel({ model, words }: Scene): number {
  const lengths = model.fields
    .filter((field) => field.kind !== 'rows' && field.kind !== 'matrix' && field.kind !== 'note')
    .flatMap((field) => (field.kind === 'group' ? (isRatingGroup(field) ? [] : field.fields) : [field]))
    .map((field) => {
      const label = 'range' in field && field.range ? field.range.words : field.words;
      return words(label).length + (field.required ? 0.5 : 0);
    });
  return Math.min(9, Math.max(5, Math.ceil(Math.max(...lengths.filter((length) => length <= 9.5)))));
}

/** Whether drawing all of a form at once is worth avoiding. */
function isLarge(model: FormModel): boolean {
  return allFields(model).length > 200;
}

import { applyVariant, createOffice, dressModel, hideFields, type Office, stageIndex } from '@jiandu/model';
import { phrases as ours } from '@jiandu/text';
import { type RefObject, useId, useMemo, useRef, useState } from 'react';
import { chooseWidget } from './adapt-widget.tsx';
import { faultOf, tellFault } from './fault.ts';
import type { OwnWidgets } from './own-widget.ts';
import { createScene, type Scene } from './scene.ts';
import type { HostProps } from './schema-form-props.ts';
import type { Settings } from './store/form-state.ts';
import { useBeforePaint } from './use-before-paint.ts';
import { useFormStore } from './use-form-store.ts';
import { widgets } from './widgets/widgets.ts';

interface SceneOfProps {
  readonly scene: Scene;
  /** The properties as last drawn: hosts pass new functions and lists every time. */
  readonly latest: RefObject<HostProps>;
  /** Bytes of chosen files by digest. */
  readonly files: ReadonlyMap<string, Blob>;
  readonly element: RefObject<HTMLFormElement | null>;
  /** Why the form cannot be shown as the host asks for it. */
  readonly broken: unknown;
}

/** Gives the scene that the properties describe; equal properties give the same scene. */
export function useSceneOf(props: HostProps): SceneOfProps {
  const latest = useRef(props);
  const element = useRef<HTMLFormElement>(null);
  const [files] = useState(() => new Map<string, Blob>());
  const prefix = `jd-${useId()}`;
  const office = useOffice(props);
  const sources = useSourceNames(props);
  const own = useOwnWidgets(props);
  const { settings, broken } = useSettings(props, office);
  const store = useFormStore(props, settings, latest);
  const { readOnly = false, stage, phrases = ours, headingLevel = 2, filing } = props;
  const script = props.script ?? office.scripts[0];
  const model = useMemo(() => dressModel(settings.model, office), [settings.model, office]);
  const trail = useEqual(filing?.trail ?? []);
  // Before the effects of the parts, which ask for it.
  useBeforePaint(() => {
    latest.current = props;
  });
  const scene = useMemo(
    () =>
      createScene({
        store,
        model,
        script,
        office,
        phrases,
        stage,
        readOnly,
        headingLevel,
        prefix,
        own,
        widgetOf: (field) => chooseWidget(widgets, own, field),
        sources,
        trail,
        sourceOf: (name) => latest.current.optionSources?.[name],
        signer: () => latest.current.signer,
        place: () => (element.current?.getRootNode() as Document | ShadowRoot | undefined) ?? document,
        loadFile: async (digest) => files.get(digest) ?? latest.current.loadFile?.(digest),
        keepFile: (digest, bytes) => files.set(digest, bytes),
        tell: (fault) => tellFault(fault, latest.current.onFault),
      }),
    [store, model, script, office, phrases, stage, readOnly, headingLevel, prefix, own, sources, trail, files],
  );
  useBeforePaint(() => {
    if (broken) scene.tell(faultOf('form', '', broken));
  }, [broken, scene]);
  return { scene, latest, files, element, broken };
}

/** Hosts write their data in place; equal data is the same. */
function useEqual<T>(data: T): T {
  const said = JSON.stringify(data);
  return useMemo(() => JSON.parse(said), [said]);
}

function useOffice({ office, region }: HostProps): Office {
  const given = useEqual({ ...office, ...(region && { region }) });
  return useMemo(() => createOffice(given), [given]);
}

/** Lists of the same names are the same. */
function useSourceNames({ optionSources = {} }: HostProps): ReadonlySet<string> {
  const names = useEqual(Object.keys(optionSources).filter((name) => optionSources[name] !== undefined));
  return useMemo(() => new Set(names), [names]);
}

/** A table of the same widgets is the same. */
function useOwnWidgets({ widgets: given }: HostProps): OwnWidgets | undefined {
  const [kept, setKept] = useState(given);
  const before: Readonly<Record<string, unknown>> = kept ?? {};
  const next: Readonly<Record<string, unknown>> = given ?? {};
  const names = Object.keys(next);
  const same = names.length === Object.keys(before).length && names.every((name) => before[name] === next[name]);
  if (!same) setKept(given);
  return same ? kept : given;
}

/** A stage or a variant that the form has not leaves the form as it is, so that nothing typed is lost, and is told of. */
function useSettings(props: HostProps, office: Office): { readonly settings: Settings; readonly broken: unknown } {
  const { form, variant, stage, readOnly = false, audience = 'office' } = props;
  const { region } = office;
  const policy = office.policy[form.model.form];
  return useMemo(() => {
    let whole = form.model;
    let broken: unknown;
    try {
      whole = applyVariant(form.model, variant);
      if (stage !== undefined) stageIndex(form.model, stage);
    } catch (error) {
      broken = error;
    }
    const model = hideFields(whole, { stage, audience });
    return { settings: { form, model, whole, variant, stage, readOnly, policy, region }, broken };
  }, [form, variant, stage, readOnly, policy, region, audience]);
}

import { applyVariant, createOffice, dressModel, type Office, type RecordData } from '@jiandu/model';
import { phrases as ours } from '@jiandu/text';
import { type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createScene, type Scene } from './scene.ts';
import type { HostProps } from './schema-form-props.ts';
import type { Settings } from './store/form-state.ts';
import { createFormStore, type FormStore } from './store/form-store.ts';
import { widgets } from './widgets/widgets.ts';

interface SceneOfProps {
  readonly scene: Scene;
  /** The properties as last drawn: hosts pass new functions and lists every time. */
  readonly latest: RefObject<HostProps>;
  /** Bytes of chosen files by digest. */
  readonly files: ReadonlyMap<string, Blob>;
  readonly element: RefObject<HTMLFormElement | null>;
}

/** Gives the scene that the properties describe; equal properties give the same scene. */
export function useSceneOf(props: HostProps): SceneOfProps {
  const latest = useRef(props);
  const element = useRef<HTMLFormElement>(null);
  const [files] = useState(() => new Map<string, Blob>());
  const prefix = `jd-${useId()}`;
  const office = useOffice(props);
  const sources = useSourceNames(props);
  const settings = useSettings(props, office);
  const store = useFormStore(props, settings, latest);
  const { readOnly = false, stage, phrases = ours, headingLevel = 2 } = props;
  const script = props.script ?? office.scripts[0];
  const model = useMemo(() => dressModel(settings.model, office), [settings.model, office]);
  // Before the effects of the parts, which ask for it.
  useLayoutEffect(() => {
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
        widgets,
        sources,
        sourceOf: (name) => latest.current.optionSources?.[name],
        signer: () => latest.current.signer,
        place: () => (element.current?.getRootNode() as Document | ShadowRoot | undefined) ?? document,
        loadFile: async (digest) => files.get(digest) ?? latest.current.loadFile?.(digest),
        keepFile: (digest, bytes) => files.set(digest, bytes),
      }),
    [store, model, script, office, phrases, stage, readOnly, headingLevel, prefix, sources, files],
  );
  return { scene, latest, files, element };
}

/** Hosts write their office in place; equal data is the same office. */
function useOffice({ office, region }: HostProps): Office {
  const said = JSON.stringify({ ...office, ...(region && { region }) });
  return useMemo(() => createOffice(JSON.parse(said)), [said]);
}

/** Hosts write their lists in place; lists of the same names are the same. */
function useSourceNames({ optionSources = {} }: HostProps): ReadonlySet<string> {
  const said = JSON.stringify(Object.keys(optionSources).filter((name) => optionSources[name] !== undefined));
  return useMemo(() => new Set<string>(JSON.parse(said)), [said]);
}

function useSettings(props: HostProps, office: Office): Settings {
  const { form, variant, stage, readOnly = false } = props;
  const { region } = office;
  const policy = office.policy[form.model.form];
  return useMemo(
    () => ({ form, model: applyVariant(form.model, variant), variant, stage, readOnly, policy, region }),
    [form, variant, stage, readOnly, policy, region],
  );
}

/** Gives the store of the form; another form, or a record from elsewhere, starts anew. */
function useFormStore(props: HostProps, settings: Settings, latest: RefObject<HostProps>): FormStore {
  const { form, record, unread = {} } = props;
  const given = useRef<unknown>(undefined);
  const create = () => {
    const store: FormStore = createFormStore(settings, record, unread, () => {
      const { onChange } = latest.current;
      if (!onChange) return;
      given.current = store.prepare().record;
      onChange(given.current as RecordData);
    });
    return { form, settings, record, store };
  };
  const [kept, setKept] = useState(create);
  let current = kept;
  if (kept.form !== form) {
    current = create();
    setKept(current);
  }
  const { store } = current;
  const configured = useRef(current.settings);
  const loaded = useRef(current.record);
  useLayoutEffect(() => {
    if (configured.current !== settings) store.configure(settings);
    configured.current = settings;
  }, [store, settings]);
  useLayoutEffect(() => {
    // A host may write its record in place: only other data starts again, never what was typed meanwhile.
    const isOther = loaded.current !== record && !isSame(record, loaded.current) && !isSame(record, given.current);
    if (isOther) store.load(record);
    loaded.current = record;
  }, [store, record]);
  return store;
}

function isSame(record: unknown, known: unknown): boolean {
  return record === known || JSON.stringify(record) === JSON.stringify(known);
}

import { createOffice, dressModel, findField, type Office, type RecordData, toTemplate } from '@jiandu/model';
import type { FormHandle } from '@jiandu/react';
import { pickWords } from '@jiandu/text';
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SurveyedForm } from '../dev-server/survey.ts';
import type { Choices } from './choices.ts';
import { elementOf } from './field-elements.ts';
import { Findings, Problems } from './findings.tsx';
import { PaperView } from './paper.tsx';
import { Toolbar } from './toolbar.tsx';
import type { OfficeFiles } from './use-office-files.ts';
import { useOpened } from './use-opened.ts';
import { usePaper } from './use-paper.ts';
import { useTyped } from './use-typed.ts';
import { WebForm } from './web-form.tsx';

interface BenchProps {
  readonly told: SurveyedForm;
  readonly office: Partial<Office>;
  readonly supplies: OfficeFiles;
  readonly choices: Choices;
  readonly choose: (some: Partial<Choices>) => void;
}

/** Shows one form: what can be chosen, the web form, its paper, and what is wrong with it. */
export function Bench({ told, office, supplies, choices: wanted, choose }: BenchProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<RecordData>(nothing);
  const handle = useRef<FormHandle>(null);
  const pictures = useCallback(() => handle.current?.files ?? noPictures, []);
  const typed = useTyped(element, shown);
  const { opened, fault, startAgain } = useOpened(told, typed.gather);
  const [pointed, setPointed] = useState<string>();
  const { form, examples = [] } = opened ?? {};
  const example = examples.find(({ name }) => name === wanted.example) ?? (wanted.example ? examples[0] : undefined);
  // A stage or an example that the saved form has no more is as if it was never chosen.
  const stage = form?.model.stages.some(({ id }) => id === wanted.stage) ? wanted.stage : '';
  const choices = useMemo(() => ({ ...wanted, stage, example: example?.name ?? '' }), [wanted, stage, example?.name]);
  const script = choices.script === 'bilingual' ? 'zh-Hans' : choices.script;

  const now = typed.record ?? example?.record ?? nothing;
  useLayoutEffect(() => {
    shown.current = now;
  });
  const record = useDeferredValue(now);
  const {
    paper,
    problems,
    fault: paperFault,
  } = usePaper({ form, record, example, supplies, pictures }, { ...choices, office, variant: example?.variant });

  const chooseSome = (some: Partial<Choices>) => {
    if (some.example !== undefined) {
      typed.take(undefined);
      startAgain();
    }
    choose(some);
  };
  const goTo = useCallback((pointer: string) => {
    const found = element.current && elementOf(element.current, pointer);
    found?.scrollIntoView({ block: 'center' });
    found?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const found = pointed !== undefined && element.current && elementOf(element.current, pointed);
    if (!found) return;
    found.setAttribute('data-pointed', '');
    return () => found.removeAttribute('data-pointed');
  }, [pointed]);
  const model = useMemo(() => form && dressModel(form.model, createOffice(office)), [form, office]);
  const field = pointed !== undefined && model ? findField(model, toTemplate(model, pointed)) : undefined;

  return (
    <main className="bench">
      <Toolbar choices={choices} choose={chooseSome} model={model} examples={examples} script={script} />
      {fault && <Fault text={fault} />}
      <Findings findings={told.findings} isStale={told.state === 'broken' && opened !== undefined} />
      <div className="sides">
        <div className="side" ref={element}>
          {opened && (
            <WebForm
              opened={opened}
              example={example}
              office={office}
              choices={choices}
              handle={handle}
              onRecord={typed.take}
              onPoint={setPointed}
            />
          )}
        </div>
        <div className="side">
          {paperFault && <Fault text={paperFault} />}
          {paper && (
            <PaperView paper={paper} zoom={choices.zoom} pointed={pointed} onPoint={setPointed} onChoose={goTo} />
          )}
          {model && (
            <Problems
              model={model}
              problems={problems}
              script={script}
              office={office}
              onPoint={setPointed}
              onChoose={goTo}
            />
          )}
        </div>
      </div>
      <output className="pointed">
        {pointed !== undefined && (
          <>
            <strong lang={script}>{field && pickWords(field.words, script)}</strong> <code>{pointed}</code>{' '}
            {field?.kind}
          </>
        )}
      </output>
    </main>
  );
}

const nothing: RecordData = {};
const noPictures: ReadonlyMap<string, Blob> = new Map();

/** Why something is not shown, in its place. */
function Fault({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="fault" role="alert">
      {text}
    </p>
  );
}

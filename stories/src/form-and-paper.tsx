import { createDefaultFaces } from '@jiandu/fonts';
import {
  createOffice,
  type Form,
  type FormModel,
  given,
  type Office,
  type PageName,
  type RecordData,
  type TrailEntry,
} from '@jiandu/model';
import { drawSvg } from '@jiandu/preview';
import { SchemaForm } from '@jiandu/react';
import { layOut, layOverlay, OverflowError, type Sheet } from '@jiandu/sheet';
import type { Region, Script } from '@jiandu/text';
import { optionSources } from './option-sources.ts';

/** What the toolbar chooses. */
export interface Globals {
  readonly script: Script | 'bilingual';
  readonly region: Region;
  readonly stage: 'all' | 'first' | 'second' | 'third' | 'fourth';
  /** `overlay`: the values alone, on the blank form as on stock. */
  readonly face: 'filled' | 'blank' | 'fillable' | 'overlay';
  readonly theme: 'light' | 'dark';
  /** The page to print on; `own` is what the form asks for. */
  readonly page: PageName | 'own';
}

/** One example of one form. */
export interface FormAndPaperProps {
  readonly form: Form;
  readonly record: RecordData;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
  readonly globals: Globals;
}

// A preview draws with the reader's own fonts: outlines are never asked for.
const faces = createDefaultFaces(() => Promise.reject(new Error('a preview needs no outlines')));
const names = { 'zh-Hans': '某某有限公司', 'zh-Hant': '某某股份有限公司' };
const stageNumbers = { all: undefined, first: 0, second: 1, third: 2, fourth: 3 };

/** Shows one record as a web form and as paper, side by side. */
export function FormAndPaper({ form, record, variant, trail, globals }: FormAndPaperProps) {
  const { region, script, face, page } = globals;
  const spoken: Script = script === 'bilingual' ? 'zh-Hans' : script;
  const office = createOffice({ region, names, ...(page !== 'own' && { page }) });
  const { paper } = form.model;
  const model = page !== 'own' && paper ? { ...form.model, paper: { ...paper, page } } : form.model;
  const number = stageNumbers[globals.stage];
  const stage =
    number === undefined ? undefined : form.model.stages[Math.min(number, form.model.stages.length - 1)]?.id;
  const common = given({ variant });
  const isEmpty = face === 'blank' || face === 'fillable';
  return (
    <div className="form-and-paper" lang={spoken}>
      <SchemaForm
        {...common}
        // What stands in a form stays there when its record is taken away.
        key={String(isEmpty)}
        form={form}
        script={spoken}
        office={office}
        optionSources={optionSources}
        onSubmit={(filing) => console.log(filing)}
        {...(isEmpty ? {} : { record })}
        {...(trail === undefined ? {} : { filing: { trail } })}
        {...given({ stage })}
      />
      <Papers {...{ form, model, record, office, globals, stage, common, trail }} />
    </div>
  );
}

interface PapersProps extends Pick<FormAndPaperProps, 'form' | 'record' | 'globals'> {
  readonly trail: readonly TrailEntry[] | undefined;
  readonly model: FormModel;
  readonly office: Office;
  readonly stage: string | undefined;
  readonly common: { readonly variant?: string };
}

function Papers(props: PapersProps) {
  const laid = lay(props);
  if (typeof laid === 'string') return <p role="alert">{laid}</p>;
  const [sheet, under] = laid;
  const stock = under && drawSvg(under);
  return (
    <div className="papers">
      {drawSvg(sheet).map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other identity
        <div className="page" key={index}>
          {stock?.[index] && <img alt="" src={addressOf(stock[index])} />}
          <img alt={`${sheet.title} ${index + 1}`} src={addressOf(page)} />
        </div>
      ))}
    </div>
  );
}

function addressOf(page: string): string {
  return `data:image/svg+xml,${encodeURIComponent(page)}`;
}

/** Gives the paper, an overlay with the stock that it lies on; or, in words, which value has no room there. */
function lay(props: PapersProps): readonly [Sheet, Sheet?] | string {
  const { form, model, record, office, globals, stage, common, trail } = props;
  const { script, face } = globals;
  const scripts = script === 'bilingual' ? (['zh-Hans', 'zh-Hant'] as const) : ([script] as const);
  const options = { ...common, faces, office, scripts };
  const judged = form.validate(record, common);
  const filled = {
    ...options,
    inapplicable: form.compute(record).inapplicable,
    problems: judged.ok ? judged.warnings : judged.problems,
    draft: !judged.ok,
    ...given({ trail, until: stage }),
  };
  if (face === 'filled') return [layOut(model, record, { ...filled, face })];
  if (face !== 'overlay') return [layOut(model, undefined, { ...options, face })];
  try {
    return [layOverlay(model, record, filled), layOut(model, undefined, { ...options, face: 'blank' })];
  } catch (error) {
    if (error instanceof OverflowError) return error.message;
    throw error;
  }
}

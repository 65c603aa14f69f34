import { createDefaultFaces } from '@jiandu/fonts';
import { createOffice, type Form, type PageName, type RecordData, type TrailEntry } from '@jiandu/model';
import { drawSvg } from '@jiandu/preview';
import { SchemaForm } from '@jiandu/react';
import { layOut } from '@jiandu/sheet';
import type { Region, Script } from '@jiandu/text';
import { optionSources } from './option-sources.ts';

/** What the toolbar chooses. */
export interface Globals {
  readonly script: Script | 'bilingual';
  readonly region: Region;
  readonly stage: 'all' | 'first' | 'second' | 'third' | 'fourth';
  readonly face: 'filled' | 'blank';
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
  const common = variant === undefined ? {} : { variant };
  const judged = form.validate(record, common);
  const sheet = layOut(model, face === 'blank' ? undefined : record, {
    ...common,
    faces,
    office,
    face,
    scripts: script === 'bilingual' ? ['zh-Hans', 'zh-Hant'] : [script],
    inapplicable: form.compute(record).inapplicable,
    problems: judged.ok ? judged.warnings : judged.problems,
    draft: !judged.ok,
    ...(trail === undefined ? {} : { trail }),
    ...(stage === undefined ? {} : { until: stage }),
  });
  return (
    <div className="form-and-paper" lang={spoken}>
      <SchemaForm
        {...common}
        form={form}
        script={spoken}
        office={office}
        optionSources={optionSources}
        onSubmit={(filing) => console.log(filing)}
        {...(face === 'blank' ? {} : { record })}
        {...(trail === undefined ? {} : { filing: { trail } })}
        {...(stage === undefined ? {} : { stage })}
      />
      <div className="papers">
        {drawSvg(sheet).map((page, index) => (
          <img
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other identity
            key={index}
            alt={`${sheet.title} ${index + 1}`}
            src={`data:image/svg+xml,${encodeURIComponent(page)}`}
          />
        ))}
      </div>
    </div>
  );
}

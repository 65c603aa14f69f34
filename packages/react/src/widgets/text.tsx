import type { Office, TextField } from '@jiandu/model';
import { type Script, writeYear } from '@jiandu/text';
import type { ReactNode } from 'react';
import { SuggestInput } from '../parts/suggest-input.tsx';
import { TextInput, type TextInputProps } from '../parts/text-input.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { textReader } from './read-text.ts';

/** Text: one line, or several where the format says so; long ones count their characters. */
export const text: ControlWidget<TextField> = {
  frame: 'control',
  isSet: () => false,
  isWide: (field) => isLong(field),
  Edit: TextEdit,
  Show: TextShow,
};

const inputModes: Partial<Record<TextField['format'], NonNullable<TextInputProps['inputMode']>>> = {
  phone: 'tel',
  email: 'email',
  uri: 'url',
  postcode: 'numeric',
  'bank-account': 'numeric',
  'tw-ubn': 'numeric',
  year: 'numeric',
};

function isLong(field: TextField): boolean {
  return field.format === 'multi-line' || field.several === true || (field.maxLength ?? 0) > 60;
}

function TextEdit({ field, pointer, cell, control, compact }: EditProps<TextField>): ReactNode {
  const { say, office, script } = useScene();
  const written = cell.text ?? (cell.value === undefined ? '' : writeText(field, cell.value, { ...office, script }));
  const several = field.format === 'multi-line' || field.several === true;
  const input: TextInputProps = {
    control,
    pointer,
    text: written,
    reader: textReader(field, office.era),
    inputMode: inputModes[field.format],
    ...(field.format === 'year' && { placeholder: say('screen.example', { example: exampleYear[office.era] }) }),
    ...(field.several && { placeholder: say('screen.oneALine') }),
    ...(several && { lines: compact ? 2 : !field.several && (field.maxLength ?? 1000) > 200 ? 5 : 3 }),
  };
  return (
    <>
      {field.source === undefined ? <TextInput {...input} /> : <SuggestInput {...input} source={field.source} />}
      {field.maxLength !== undefined && !field.several && (
        <Count text={written} limit={field.maxLength} long={isLong(field)} />
      )}
    </>
  );
}

const exampleYear = { common: '2026', minguo: '115' } as const;

function TextShow({ field, value }: ShowProps<TextField>): ReactNode {
  const { office, script } = useScene();
  return <span className="jd-text">{writeText(field, value, { ...office, script })}</span>;
}

function writeText({ format }: TextField, value: unknown, saying: Pick<Office, 'era'> & { script: Script }): string {
  return format === 'year' ? writeYear(String(value), saying) : writeTexts(value);
}

/** A list of texts stands one a line. */
function writeTexts(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('\n') : String(value);
}

/** Says how much room is left; the style sheet shows it to the hand that writes, and to all when it runs short. */
function Count({ text: written, limit, long }: { text: string; limit: number; long: boolean }): ReactNode {
  const { say } = useScene();
  const left = limit - [...written].length;
  const isNear = left < 0 || (long && left <= limit / 10);
  if (!isNear && !long) return null;
  return (
    <p className="jd-count" data-near={isNear || undefined} data-over={left < 0 || undefined}>
      {left < 0 ? say('screen.charactersOver', { over: -left }) : say('screen.charactersLeft', { left })}
    </p>
  );
}

import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { SourceOption } from '../schema-form-props.ts';
import { unreadProblems } from '../store/unread-problems.ts';
import type { ControlAttributes } from '../widget.ts';
import { isSourceOption, keepOption } from '../widgets/source-option.ts';
import { Combobox } from './combobox.tsx';
import { useResolved } from './use-search.ts';

interface SourceInputProps {
  readonly control: ControlAttributes;
  readonly pointer: string;
  /** The name of the host's list. */
  readonly source: string;
  readonly value: unknown;
  readonly text: string | undefined;
  /** Whether options are gathered beside it, so that it is for searching only. */
  readonly several?: boolean;
  readonly onChoose: (option: SourceOption) => void;
}

/** An input that chooses one option of a host's list; a text that is none is told of. */
export function SourceInput(props: SourceInputProps): ReactNode {
  const { control, pointer, source, value, text, several = false, onChoose } = props;
  const { store, sources } = useScene();
  const resolved = useResolved(source, isSourceOption(value) ? undefined : value);
  const label = isSourceOption(value) ? value.label || String(value.value) : (resolved ?? String(value ?? ''));
  const isFree = !sources.has(source) && !several;
  return (
    <Combobox
      control={control}
      source={source}
      text={text ?? label}
      onType={(typed, composing) =>
        store.type(
          pointer,
          typed,
          {
            read: isFree ? (free) => readOption(free, undefined) : () => undefined,
            problem: unreadProblems.choice,
            apart: several,
          },
          composing,
        )
      }
      onTake={(option) => onChoose(keepOption(option))}
      onLeave={(known) => {
        const exact = text === undefined ? undefined : readOption(text, known);
        if (exact) onChoose(exact);
        else store.commit(pointer);
      }}
    />
  );
}

/** A text is a value where it is the label of one option alone; without a host's list it is its own value. */
function readOption(text: string, known: readonly SourceOption[] | undefined): SourceOption | undefined {
  const label = text.trim();
  if (!known) return label === '' ? undefined : { value: label, label };
  const same = known.filter((option) => option.label === label);
  return same.length === 1 && same[0] ? keepOption(same[0]) : undefined;
}

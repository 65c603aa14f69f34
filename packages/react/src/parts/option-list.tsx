import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { SourceOption } from '../schema-form-props.ts';
import type { Found } from './use-search.ts';

interface OptionListProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly found: Found;
  readonly active: number;
  /** Whether the list only suggests: that there is nothing, or nothing yet, is then not told. */
  readonly suggests: boolean;
  readonly onTake: (option: SourceOption) => void;
}

const statusPhrases = {
  searching: 'screen.loading',
  found: 'screen.noneFound',
  failed: 'screen.loadFailed',
} as const satisfies Record<Found['status'], string>;

/** The list below a combobox, or what there is to say instead of it. */
export function OptionList({ id, labelledBy, found, active, suggests, onTake }: OptionListProps): ReactNode {
  const { say } = useScene();
  const empty = found.options.length === 0;
  const told = empty && (!suggests || found.status === 'failed');
  return (
    <div className="jd-popup" part="popup" data-empty={(empty && !told) || undefined}>
      {/* The input keeps the focus and moves through the list by name. */}
      <div role="listbox" id={id} aria-labelledby={labelledBy} className="jd-list" hidden={empty}>
        {found.options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused itself
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            className="jd-list-option"
            aria-selected={index === active}
            ref={index === active ? scrollIntoView : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
          >
            {option.label}
            {option.note !== undefined && <span className="jd-list-note">{option.note}</span>}
          </div>
        ))}
      </div>
      <p role="status" className="jd-popup-status">
        {told && say(statusPhrases[found.status])}
      </p>
    </div>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

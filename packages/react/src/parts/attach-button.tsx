import type { ReactNode } from 'react';
import { Icon, iconPaths } from './icons.tsx';

interface AttachButtonProps {
  readonly id: string;
  readonly words: string;
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly invalid?: true | undefined;
  readonly several?: boolean;
  readonly accept?: readonly string[] | undefined;
  readonly onChoose: (files: readonly File[]) => Promise<void>;
}

/** A button that lets files be chosen. */
export function AttachButton(props: AttachButtonProps): ReactNode {
  const { id, words, describedBy, disabled, invalid, several = false, accept, onChoose } = props;
  return (
    <label className="jd-button jd-quiet jd-attach" part="button" htmlFor={id}>
      <Icon path={iconPaths.file} />
      {words}
      <input
        className="jd-hidden"
        id={id}
        type="file"
        aria-label={words}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        disabled={disabled}
        multiple={several}
        accept={accept?.join(',')}
        onChange={async (event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can then be chosen again.
          event.target.value = '';
          await onChoose(files);
        }}
      />
    </label>
  );
}

/** Says which files were not taken, and why. */
export function Refusals({ words }: { readonly words: readonly string[] }): ReactNode {
  return (
    <div role="alert">
      <ul className="jd-problems">
        {words.map((said) => (
          <li className="jd-problem" part="problem" data-severity="error" key={said}>
            {said}
          </li>
        ))}
      </ul>
    </div>
  );
}

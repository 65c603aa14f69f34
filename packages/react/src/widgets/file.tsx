import type { FileField } from '@jiandu/model';
import { writeBytes } from '@jiandu/text';
import type { ReactNode } from 'react';
import { AttachButton, Refusals } from '../parts/attach-button.tsx';
import { Icon, iconPaths } from '../parts/icons.tsx';
import { useFileDrop } from '../parts/use-file-drop.ts';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { isFileEntry } from './file-entry.ts';
import { entriesOf, useAttach } from './use-attach.ts';

/** Files: the record keeps name, type, size and digest; the bytes travel beside the filing. */
export const file: ControlWidget<FileField> = {
  frame: 'control',
  isSet: () => true,
  isWide: () => true,
  Edit: FileEdit,
  Show: FileShow,
};

function FileEdit({ field, pointer, cell, control }: EditProps<FileField>): ReactNode {
  const { say, id } = useScene();
  const { attach, set, refused } = useAttach(field, pointer);
  const drop = useFileDrop(control.disabled, attach);
  const held = entriesOf(cell.value);
  const { disabled, id: groupId, 'aria-invalid': invalid, 'aria-required': _said, ...group } = control;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in the form's grid of labels
    <div role="group" className="jd-files" id={groupId} {...group} {...drop}>
      <FileList entries={held} disabled={disabled} onRemove={(index) => set(held.filter((_, at) => at !== index))} />
      <AttachButton
        id={id(pointer, 'input')}
        words={say('screen.attach')}
        describedBy={control['aria-labelledby']}
        invalid={invalid}
        disabled={disabled}
        several={field.several}
        accept={field.accept}
        onChoose={attach}
      />
      <Refusals words={refused} />
    </div>
  );
}

interface FileListProps {
  readonly entries: readonly unknown[];
  readonly disabled: boolean;
  readonly onRemove?: (index: number) => void;
}

function FileList({ entries, disabled, onRemove }: FileListProps): ReactNode {
  const { say } = useScene();
  if (entries.length === 0) return null;
  return (
    <ul className="jd-file-list">
      {entries.map((entry, index) => {
        const name = isFileEntry(entry) ? entry.name : String(entry);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may stand twice
          <li key={`${name} ${index}`} className="jd-file">
            <Icon path={iconPaths.file} />
            <span>{name}</span>
            <span className="jd-file-size">{isFileEntry(entry) && writeBytes(entry.bytes)}</span>
            {onRemove && (
              <button
                type="button"
                className="jd-icon-button"
                aria-label={say('screen.removeFile', { name })}
                disabled={disabled}
                onClick={() => onRemove(index)}
              >
                <Icon path={iconPaths.remove} />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function FileShow({ value }: ShowProps<FileField>): ReactNode {
  return <FileList entries={entriesOf(value)} disabled />;
}

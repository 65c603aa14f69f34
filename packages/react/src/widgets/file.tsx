import type { FileField } from '@jiandu/model';
import { writeBytes } from '@jiandu/text';
import { type ReactNode, useState } from 'react';
import { AttachButton, Refusals } from '../parts/attach-button.tsx';
import { Icon, iconPaths } from '../parts/icons.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { digestOf } from './digest.ts';
import { isFileEntry, refuseFile, typeOfFile } from './file-entry.ts';

/** Files: the record keeps name, type, size and digest; the bytes travel beside the filing. */
export const file: ControlWidget<FileField> = {
  frame: 'control',
  isSet: () => true,
  isWide: () => true,
  Edit: FileEdit,
  Show: FileShow,
};

function FileEdit({ field, pointer, cell, control }: EditProps<FileField>): ReactNode {
  const { store, say, id, keepFile } = useScene();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const held = entriesOf(cell.value);
  const set = (entries: readonly unknown[]) =>
    store.choose(pointer, entries.length === 0 ? undefined : field.several ? entries : entries[0]);

  const attach = async (files: readonly File[]) => {
    const limits = { accept: field.accept, maxBytes: field.maxBytes };
    const refusal = (candidate: File) => refuseFile(candidate, limits, say);
    setRefused(files.flatMap((candidate) => refusal(candidate) ?? []));
    const taken = files.filter((candidate) => refusal(candidate) === undefined);
    const entries = await Promise.all(taken.map(describe));
    if (entries.length === 0) return;
    set(field.several ? [...entriesOf(store.value(pointer)), ...entries] : entries.slice(-1));
    store.announce(entries.map((entry) => say('screen.attached', { name: entry.name })).join(say('common.separator')));
  };
  const describe = async (candidate: File) => {
    const digest = await digestOf(await candidate.arrayBuffer());
    keepFile(digest, candidate);
    return { name: candidate.name, type: typeOfFile(candidate), bytes: candidate.size, digest };
  };
  const { disabled, id: groupId, 'aria-invalid': invalid, 'aria-required': _said, ...group } = control;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in the form's grid of labels
    <div role="group" className="jd-files" id={groupId} {...group}>
      <FileList entries={held} disabled={disabled} onRemove={(index) => set(held.toSpliced(index, 1))} />
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

function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

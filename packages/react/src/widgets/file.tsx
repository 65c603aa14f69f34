import type { FileField } from '@jiandu/model';
import { type ReactNode, useRef, useState } from 'react';
import { Icon, iconPaths } from '../parts/icons.tsx';
import { useScene } from '../scene.ts';
import type { ControlWidget, EditProps, ShowProps } from '../widget.ts';
import { digestOf } from './digest.ts';
import { isAccepted, isFileEntry, typeOfFile, writeBytes } from './file-entry.ts';

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
  const native = useRef<HTMLInputElement>(null);
  const held = entriesOf(cell.value);
  const set = (entries: readonly unknown[]) =>
    store.choose(pointer, entries.length === 0 ? undefined : field.several ? entries : entries[0]);

  const attach = async (files: readonly File[]) => {
    const refusals = files.flatMap((candidate) => {
      const name = candidate.name;
      if (!isAccepted(candidate, field)) return [say('screen.fileType', { name })];
      if (candidate.size <= (field.maxBytes ?? Number.POSITIVE_INFINITY)) return [];
      return [say('screen.fileTooLarge', { name, limit: writeBytes(field.maxBytes ?? 0) })];
    });
    setRefused(refusals);
    const taken = files.filter(
      (candidate) => isAccepted(candidate, field) && candidate.size <= (field.maxBytes ?? Number.POSITIVE_INFINITY),
    );
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
  const inputId = id(pointer, 'input');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in the form's grid of labels
    <div role="group" className="jd-files" id={groupId} {...group}>
      <FileList entries={held} disabled={disabled} onRemove={(index) => set(held.toSpliced(index, 1))} />
      <label className="jd-button jd-quiet jd-attach" htmlFor={inputId}>
        <Icon path={iconPaths.file} />
        {say('screen.attach')}
        <input
          ref={native}
          className="jd-hidden"
          id={inputId}
          type="file"
          aria-label={say('screen.attach')}
          aria-describedby={control['aria-labelledby']}
          aria-invalid={invalid}
          disabled={disabled}
          multiple={field.several}
          accept={field.accept?.join(',')}
          onChange={async (event) => {
            const files = [...(event.target.files ?? [])];
            // The same file can then be chosen again.
            event.target.value = '';
            await attach(files);
          }}
        />
      </label>
      <ul className="jd-problems" role="alert">
        {refused.map((words) => (
          <li className="jd-problem" data-severity="error" key={words}>
            {words}
          </li>
        ))}
      </ul>
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

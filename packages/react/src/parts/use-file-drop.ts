import { type DragEvent, useState } from 'react';

/** What an element is given on which files can be dropped. */
export interface FileDrop {
  /** Whether files are held over it. */
  readonly 'data-over': true | undefined;
  readonly onDragEnter: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Lets files be dropped on an element; what else is dragged over it passes. */
export function useFileDrop(disabled: boolean, onFiles: (files: readonly File[]) => void): FileDrop {
  const [over, setOver] = useState(false);
  const welcome = (event: DragEvent) => {
    if (disabled || !holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return {
    'data-over': over || undefined,
    onDragEnter: welcome,
    onDragOver: welcome,
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      // From one part of it to another is not away.
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event) => {
      setOver(false);
      if (disabled || !holdsFiles(event)) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    },
  };
}

/** Keeps a browser from leaving the form for a file that is dropped beside its field. */
export function stopStrayFiles(event: DragEvent): void {
  if (event.defaultPrevented || !holdsFiles(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

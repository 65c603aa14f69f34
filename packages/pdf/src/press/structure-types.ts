import type { Role } from '@jiandu/sheet';

/** The standard structure type of each role (ISO 32000-1, 14.8.4); a paper is a part of the document that the file is. */
export const structureTypes = {
  document: 'Part',
  heading: 'H1',
  paragraph: 'P',
  table: 'Table',
  row: 'TR',
  header: 'TH',
  cell: 'TD',
  figure: 'Figure',
  note: 'Note',
} as const satisfies Record<Role, string>;

import type { SchemaFormProps } from '@jiandu/react';

/** What a host gives as properties, since attributes are text; as for `SchemaForm`. */
export type GivenProps = Pick<
  SchemaFormProps,
  | 'drafts'
  | 'filing'
  | 'loadFile'
  | 'nextForms'
  | 'office'
  | 'optionSources'
  | 'phrases'
  | 'signer'
  | 'unread'
  | 'warnOnLeave'
  | 'widgets'
>;

/** The names of these properties. */
export const given = [
  'drafts',
  'filing',
  'loadFile',
  'nextForms',
  'office',
  'optionSources',
  'phrases',
  'signer',
  'unread',
  'warnOnLeave',
  'widgets',
] as const satisfies readonly (keyof GivenProps)[];

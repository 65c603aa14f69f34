export type { Draft } from './draft.ts';
export { SchemaForm } from './schema-form.tsx';
export type {
  Enclosure,
  OptionSource,
  Reply,
  SchemaFormProps,
  SearchHow,
  Signer,
  SourceOption,
} from './schema-form-props.ts';

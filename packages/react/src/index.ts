export type { Draft } from './draft.ts';
export { createBrowserDrafts } from './drafts/create-browser-drafts.ts';
export type { DraftStorage, Drafts, KeptDraft } from './drafts/drafts.ts';
export type { Fault, FaultCode } from './fault.ts';
export type { FormHandle } from './form-handle.ts';
export type { OwnEditProps, OwnKind, OwnShowProps, OwnWidget, OwnWidgets } from './own-widget.ts';
export { FormFault } from './parts/form-fault.tsx';
export { SchemaForm } from './schema-form.tsx';
export type {
  Enclosure,
  NextStart,
  OptionSource,
  Reply,
  SchemaFormProps,
  SearchHow,
  Signer,
  SourceOption,
} from './schema-form-props.ts';
export type { ControlAttributes } from './widget.ts';

import { type Field, type Filing, type Form, leaveOut, type RecordData, type TrailEntry } from '@jiandu/model';

/** Which data is attached to a filled PDF: all, what is neither sensitive nor for the office only, or none. */
export const attachedData = ['all', 'public', 'none'] as const;
export type AttachedData = (typeof attachedData)[number];

/** What a filing is made of besides form and record. */
export interface FileRecordOptions {
  readonly data?: AttachedData;
  /** Default: the last one, whose record is finished. */
  readonly stage?: string;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
  readonly copy?: string;
  readonly customerCopy?: boolean;
}

/**
 * Gives the filing that travels inside of a printed record, or `undefined` where none is to. What is for the office only stays
 * off a customer's copy, as it does on paper.
 */
export function fileRecord(form: Form, record: RecordData, options: FileRecordOptions): Filing | undefined {
  const { data = 'all', variant, trail } = options;
  if (data === 'none') return undefined;
  const { model } = form;
  const own = model.paper?.copies?.find(({ id }) => id === options.copy)?.customerCopy;
  const forCustomer = options.customerCopy === true || own === true;
  const isLeftOut = ({ sensitive, internal }: Field) =>
    (internal === true && (forCustomer || data === 'public')) || (sensitive === true && data === 'public');
  return {
    form: model.form,
    version: model.version,
    ...(variant !== undefined && { variant }),
    stage: options.stage ?? model.stages.at(-1)?.id ?? '',
    record: leaveOut(model, record, isLeftOut),
    ...(trail !== undefined && data === 'all' && !forCustomer && { trail }),
  };
}

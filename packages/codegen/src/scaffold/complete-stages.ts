import { looksLike } from '@jiandu/text';
import { listedKinds } from './listed-kinds.ts';
import type { ListedField } from './read-field-list.ts';

const words = {
  'zh-Hans': { first: '填写', filler: '填写人', signature: '签名' },
  'zh-Hant': { first: '填寫', filler: '填寫人', signature: '簽名' },
} as const;

/**
 * Gives every field of a list with stages its stage, and every stage a signature: what a list gives to nobody is filled in
 * first, and each hand signs below its part where the list does not say how. A list without stages stays as it is.
 */
export function completeStages(fields: readonly ListedField[]): readonly ListedField[] {
  if (fields.every(({ stage }) => stage === undefined)) return fields;
  const said = words[fields.some(({ label }) => looksLike(label) === 'zh-Hant') ? 'zh-Hant' : 'zh-Hans'];
  const staged = fields.map((field) => ({ ...field, stage: field.stage ?? said.first }));
  return staged.flatMap((field, index) => {
    const { line, stage } = field;
    const isLast = !staged.slice(index + 1).some((own) => own.stage === stage);
    if (!isLast || staged.some((own) => own.stage === stage && isSignature(own))) return [field];
    const label = `${stage === said.first ? said.filler : stage}${said.signature}`;
    return [field, { line, label, kind: 'signature', required: false, options: [], stage }];
  });
}

/** Whether a field of a list is a signature. */
export function isSignature({ kind }: ListedField): boolean {
  return listedKinds[kind.toLowerCase()] === listedKinds.signature;
}

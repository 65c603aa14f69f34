import type { Option } from '@jiandu/model';
import type { SourceOption } from '../schema-form-props.ts';

/** Gives the words of a chosen value: of a listed option, the label of a host's, or the value itself. */
export function labelOfOption(value: unknown, options: readonly Option[], words: (words: Option['words']) => string) {
  if (isSourceOption(value)) return value.label === '' ? String(value.value) : value.label;
  const option = options.find((candidate) => candidate.value === value);
  return option ? words(option.words) : String(value ?? '');
}

/** Tells whether a record's value is an option of a host's list, as `{value, label}`. */
export function isSourceOption(value: unknown): value is SourceOption {
  return typeof value === 'object' && value !== null && 'value' in value && 'label' in value;
}

/** Gives what the record keeps of an option. */
export function keepOption({ value, label }: SourceOption): SourceOption {
  return { value, label };
}

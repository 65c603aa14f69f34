import type { Copy, FormModel, RecordData } from '@jiandu/model';
import { layRecord } from './lay-record.ts';
import type { Memory } from './memory.ts';
import type { LayOutOptions } from './options.ts';
import type { Paginated } from './page/lay-pages.ts';

/** From a record to the pages of each copy that is to be printed; at least one. */
export function layCopies(
  model: FormModel,
  record: RecordData | undefined,
  options: LayOutOptions,
  memory: Memory,
): readonly [Paginated, ...Paginated[]] {
  const lay = (own: LayOutOptions) => layRecord(model, record, own, memory);
  const [first, ...others] = eachCopy(model, options);
  return [lay(first), ...others.map(lay)];
}

/** How each copy is printed; at least one. */
export function eachCopy(
  model: FormModel,
  options: LayOutOptions,
): readonly [LayOutOptions, ...(readonly LayOutOptions[])] {
  const [first, ...others] = options.copy === undefined ? wantedCopies(model.paper?.copies ?? [], options) : [];
  if (!first) return [options];
  const print = ({ id }: Copy) => ({ ...options, copy: id });
  return [print(first), ...others.map(print)];
}

/** All, or the customer's alone where those are asked for and the paper names them. */
function wantedCopies(copies: readonly Copy[], { customerCopy }: LayOutOptions): readonly Copy[] {
  const own = customerCopy ? copies.filter((copy) => copy.customerCopy) : [];
  return own.length > 0 ? own : copies;
}

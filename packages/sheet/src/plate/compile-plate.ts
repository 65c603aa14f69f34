import type { FormModel, RecordData } from '@jiandu/model';
import { prepareJob } from '../job.ts';
import { eachCopy } from '../lay-copies.ts';
import { layWhole } from '../lay-out.ts';
import { createMemory } from '../memory.ts';
import type { LayOutOptions } from '../options.ts';
import type { Sheet } from '../sheet.ts';
import { makeStamp, type Stamp } from './make-stamp.ts';
import { useStamp } from './use-stamp.ts';

/** What is the same for all records that a plate lays out: the form, the office, the faces, and how it is printed. */
export type PlateOptions = Omit<LayOutOptions, keyof RecordOptions>;

/** What belongs to one record beside its values. */
export type RecordOptions = Pick<LayOutOptions, 'problems' | 'inapplicable' | 'trail' | 'draft' | 'files' | 'code'>;

/** A form made ready to lay many records out. */
export interface Plate {
  /** Gives the sheet that `layOut` gives; what earlier records had alike is the same object in it. Throws as `layOut` does. */
  readonly layOut: (record: RecordData | undefined, options?: RecordOptions) => Sheet;
}

/** So many shapes of a paper are remembered. */
const mostStamps = 8;

/** Where so many records after each other had new shapes, only the last is remembered: trying all of them costs more than it spares. */
const mostMisses = 3;

/**
 * Compiles a form for many records. A record's sheet equals the one that `layOut` gives, always; it takes a fraction of the time
 * where the record fills the form as another did: then only the cells that say something new are composed, set and drawn, and
 * all else is that sheet's. Keeps some shapes of the paper and some variants of each cell, so that a hundred thousand records
 * need no more memory than a hundred.
 */
export function compilePlate(model: FormModel, options: PlateOptions): Plate {
  const memory = createMemory();
  let stamps: readonly Stamp[] = [];
  let missed = 0;
  const stampRecord = (record: RecordData | undefined, own: LayOutOptions): Sheet | undefined => {
    if (stamps.length === 0) return undefined;
    const jobs = eachCopy(model, own).map((copy) => prepareJob(model, record, copy, memory));
    for (const stamp of stamps) {
      const sheet = useStamp(stamp, jobs);
      if (!sheet) continue;
      missed = 0;
      if (stamp !== stamps[0]) stamps = [stamp, ...stamps.filter((other) => other !== stamp)];
      return sheet;
    }
    return undefined;
  };
  return {
    layOut: (record, own = {}) => {
      const all = { ...options, ...own };
      const stamped = stampRecord(record, all);
      if (stamped) return stamped;
      const laid = layWhole(memory, model, record, all);
      missed += 1;
      stamps = [makeStamp(laid), ...(missed > mostMisses ? [] : stamps.slice(0, mostStamps - 1))];
      return laid.sheet;
    },
  };
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples, loadForm } from '@jiandu/forms';
import type { Form, RecordData } from '@jiandu/model';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type BatchSummary, type PrintBatchOptions, printBatch } from '../print-batch.ts';

/** A disk that fails at one of its operations: `full` refuses that one, `dead` every later one too, as after a kill. */
const disk = vi.hoisted(() => ({ count: 0, failsAt: Number.POSITIVE_INFINITY, kind: 'full' as 'full' | 'dead' }));

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const refuse = () => {
    disk.count += 1;
    const fails = disk.kind === 'dead' ? disk.count >= disk.failsAt : disk.count === disk.failsAt;
    return fails ? Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' }) : undefined;
  };
  const guarded = <A extends unknown[], R>(act: (...args: A) => R, halfway?: (...args: A) => void) => {
    return (...args: A): R => {
      const fault = refuse();
      if (!fault) return act(...args);
      // The disk takes the first half before it is full, once.
      if (disk.count === disk.failsAt) halfway?.(...args);
      throw fault;
    };
  };
  const half = (content: unknown) =>
    Buffer.from(content as string).subarray(0, Buffer.byteLength(content as string) / 2);
  return {
    ...fs,
    mkdirSync: guarded(fs.mkdirSync),
    renameSync: guarded(fs.renameSync),
    rmSync: guarded(fs.rmSync),
    writeFileSync: guarded(fs.writeFileSync, (path, content) => fs.writeFileSync(path, half(content))),
    writeSync: guarded(
      fs.writeSync as (handle: number, bytes: Uint8Array, offset?: number) => number,
      (handle, bytes) => fs.writeSync(handle, half(bytes)),
    ),
  };
});

const full = process.env.FULL !== undefined;
/** Faults need operations to strike. */
const count = full ? 24 : 8;

let form: Form;
let records: readonly RecordData[] = [];
beforeAll(async () => {
  form = await loadForm('visit-card');
  const [typical] = await loadExamples('visit-card');
  const good = typical?.record ?? {};
  // The third has problems, the fifth a character that no face has.
  records = Array.from({ length: count }, (_, index) => {
    const number = `K-${index}`;
    if (index === 2) return { number, [Object.keys(good)[1] ?? '']: 5 };
    return index === 4 ? { ...good, number: '𠮷' } : { ...good, number };
  });
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiandu-faults-'));
});
afterEach(() => {
  Object.assign(disk, { count: 0, failsAt: Number.POSITIVE_INFINITY });
  rmSync(folder, { recursive: true, force: true });
});

async function* give() {
  for (const record of records) yield { record };
}

type Output = NonNullable<PrintBatchOptions['output']>;

function run(out: string, output: Output, told: string[] = []): Promise<BatchSummary> {
  const options = { out: join(folder, out), name: 'week', formats: ['svg'], output } as const;
  return printBatch(form, give(), { ...options, on: ({ name, before }) => void (before || told.push(name)) });
}

/** All that stands in a folder, hidden files too. */
function read(out: string): Readonly<Record<string, string>> {
  const path = join(folder, out, form.model.form);
  if (!existsSync(path)) return {};
  return Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((file) => [file, readFileSync(join(path, file), 'base64')]),
  );
}

/** Runs once undisturbed, then with each of so many faults and again to the end; gives how many of them stopped it. */
async function tryFaults(output: Output, most: number): Promise<number> {
  disk.count = 0;
  const whole = await run('whole', output);
  expect(whole.read).toBe(whole.printed + whole.rejected + whole.failed);
  expect([whole.read, whole.rejected, whole.failed]).toEqual([count, 1, 1]);
  const expected = read('whole');
  const operations = disk.count;
  const tried = Math.min(most, operations * 2);
  let stops = 0;
  for (let fault = 0; fault < tried; fault += 1) {
    const out = `fault-${fault}`;
    const told: string[] = [];
    Object.assign(disk, {
      count: 0,
      failsAt: 1 + Math.floor((fault * operations) / tried),
      kind: fault % 2 === 0 ? 'dead' : 'full',
    });
    const stopped = await run(out, output, told).then(
      () => undefined,
      (error: Error) => error,
    );
    if (stopped) stops += 1;
    if (stopped)
      expect(stopped).toMatchObject({ code: 'unwritable', message: expect.stringContaining('run it again') });
    Object.assign(disk, { count: 0, failsAt: Number.POSITIVE_INFINITY });
    const again: string[] = [];
    const summary = await run(out, output, again);
    expect(read(out), `fault at operation ${disk.failsAt} of ${operations}`).toEqual(expected);
    expect(summary.before + again.length).toBe(summary.read);
    // Printed twice is only what was being printed, or all when it was already done and forgotten.
    const isForgotten = summary.before === 0 && told.length === records.length;
    const twice = told.filter((name) => again.includes(name)).length;
    expect(twice).toBeLessThanOrEqual(isForgotten ? records.length : 1);
  }
  return stops;
}

test('wherever the disk fails, the same call goes on and ends with the same files', async () => {
  expect(await tryFaults('separate', full ? 160 : 16)).toBeGreaterThan(full ? 100 : 10);
});

test('a merged file is made of the parts that were kept', async () => {
  expect(await tryFaults('both', full ? 60 : 4)).toBeGreaterThanOrEqual(full ? 40 : 3);
});

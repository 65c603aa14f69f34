import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples, loadForm } from '@jiandu/forms';
import type { Form, RecordData } from '@jiandu/model';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
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

async function* give(of = records) {
  for (const record of of) yield { record };
}

type Output = NonNullable<PrintBatchOptions['output']>;

function run(out: string, output: Output, told: string[] = [], of = records): Promise<BatchSummary> {
  const options = { out: join(folder, out), name: 'week', formats: ['svg', 'docx'], output } as const;
  return printBatch(form, give(of), { ...options, on: ({ name, before }) => void (before || told.push(name)) });
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
      failsAt: 1 + Math.round((fault * (operations - 1)) / (tried - 1)),
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
    expect(told.filter((name) => again.includes(name)).length, 'printed twice').toBeLessThanOrEqual(1);
  }
  return stops;
}

test('wherever the disk fails, the same call goes on and ends with the same files', async () => {
  expect(await tryFaults('separate', full ? 160 : 16)).toBeGreaterThan(full ? 100 : 10);
});

test('a merged file is made of the parts that were kept', async () => {
  expect(await tryFaults('both', full ? 60 : 4)).toBeGreaterThanOrEqual(full ? 40 : 3);
});

describe('stopped at its last operation, when all is done', () => {
  async function stopAtEnd(output: Output): Promise<void> {
    disk.count = 0;
    await run('whole', output);
    Object.assign(disk, { failsAt: disk.count, count: 0, kind: 'dead' });
    await expect(run('stopped', output)).rejects.toMatchObject({ code: 'unwritable' });
    Object.assign(disk, { count: 0, failsAt: Number.POSITIVE_INFINITY });
  }

  test.each(['separate', 'both', 'merged'] as const)('the same call prints nothing again: %s', async (output) => {
    await stopAtEnd(output);
    expect(await run('stopped', output)).toMatchObject({ read: count, before: count });
    expect(read('stopped')).toEqual(read('whole'));
  });

  test('a paper that is gone is printed alone', async () => {
    await stopAtEnd('separate');
    rmSync(join(folder, 'stopped', form.model.form, 'week-000001.zh-Hans.docx'));
    expect(await run('stopped', 'separate')).toMatchObject({ read: count, before: count - 1 });
    expect(read('stopped')).toEqual(read('whole'));
  });

  test('a merged file that is gone is printed anew', async () => {
    await stopAtEnd('merged');
    rmSync(join(folder, 'stopped', form.model.form, 'week.zh-Hans.pdf'));
    expect(await run('stopped', 'merged')).toMatchObject({ read: count, printed: count - 2 });
    expect(read('stopped')).toEqual(read('whole'));
  });

  test.each([
    ['another', (all: readonly RecordData[]) => [...all.slice(0, -1), { ...all[0], number: 'K-new' }]],
    ['more', (all: readonly RecordData[]) => [...all, { ...all[0], number: 'K-new' }]],
    ['fewer', (all: readonly RecordData[]) => all.slice(0, -1)],
  ])('a merged file of %s records is refused once and then printed anew', async (_, change) => {
    await stopAtEnd('merged');
    const others = change(records);
    await expect(run('stopped', 'merged', [], others)).rejects.toMatchObject({ code: 'other-records' });
    expect(await run('stopped', 'merged', [], others)).toMatchObject({ read: others.length, before: 0 });
    await run('others', 'merged', [], others);
    expect(read('stopped')).toEqual(read('others'));
  });
});

import { loadExamples, loadForm } from '@jiandu/forms';
import { setAt } from '@jiandu/model';
import { expect, test } from 'vitest';
import { judge } from '../print/judge.ts';

const form = await loadForm('complaint-notice');
const typical = (await loadExamples('complaint-notice')).find(({ name }) => name === 'typical')?.record ?? {};

test.each([['/customer'], ['/salesSignature/on'], ['/salesSignature/by']])(
  'that %s is missing is not told where its cell could not be read',
  (path) => {
    const record = setAt(typical, path, undefined);
    expect(judge(form, { record })).not.toEqual([]);
    expect(judge(form, { record, cells: [{ path }] })).toEqual(judge(form, { record: typical }));
  },
);

test('what is wrong beside a cell that could not be read is told', () => {
  const record = setAt(setAt(typical, '/customer', undefined), '/contact', 5);
  expect(judge(form, { record, cells: [{ path: '/customer' }] })).toMatchObject([{ path: '/contact', code: 'type' }]);
});

import { expect, it } from 'vitest';

it('the public names are these', async () => {
  expect(Object.keys(await import('@jiandu/paper')).sort()).toEqual([
    'PrinterError',
    'attachedData',
    'createPrinter',
    'formats',
    'layOutPaper',
    'layPrepared',
    'preparePaper',
    'printPages',
    'saveFile',
    'startWorker',
    'writePaper',
  ]);
  expect(Object.keys(await import('@jiandu/paper/react'))).toEqual(['FormPaper']);
});

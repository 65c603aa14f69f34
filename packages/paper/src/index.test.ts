import { expect, it } from 'vitest';

const names = async (door: Promise<object>) => Object.keys(await door).sort();

it('the public names are these', async () => {
  expect(await names(import('@jiandu/paper'))).toEqual([
    'attachedData',
    'formats',
    'layOutPaper',
    'layPrepared',
    'preparePaper',
    'sheetScripts',
    'writeCode',
    'writePaper',
  ]);
  expect(await names(import('@jiandu/paper/printer'))).toEqual([
    'PrinterError',
    'createFileReader',
    'createPrinter',
    'preparePaper',
    'printPages',
    'saveFile',
    'startWorker',
  ]);
  expect(await names(import('@jiandu/paper/react'))).toEqual(['FormPaper', 'PageView']);
});

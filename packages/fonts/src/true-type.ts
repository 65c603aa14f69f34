export { componentsOf } from './components-of.ts';
export { type FontTable, writeFontFile } from './font-file.ts';

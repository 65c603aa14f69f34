import { servePrinter, type ThreadScope } from './printer/serve-printer.ts';

servePrinter(globalThis as unknown as ThreadScope);

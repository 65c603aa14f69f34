import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BatchError } from '../batch-error.ts';

/** What is told of a part as it is read; names are without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const mostDepth = 400;

/**
 * Reads a part of an Office file, telling what stands in it; gives control back after each piece. Throws `BatchError` where
 * it is no XML, where who is told of an element refuses it, and for a DOCTYPE, which no Office file has.
 */
export async function* parseXml(
  pieces: AsyncIterable<string>,
  place: string,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let fault: Error | undefined;
  parser.on('doctype', () => {
    fault ??= new Error('it has a DOCTYPE');
  });
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > mostDepth) fault ??= new Error('it is nested beyond reason');
    if (fault) return;
    try {
      handlers.open?.(local(name), attributes);
    } catch (error) {
      fault ??= error as Error;
    }
  });
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    depth -= 1;
    handlers.close?.(local(name));
  });
  if (handlers.text) parser.on('text', handlers.text);
  for await (const piece of pieces) {
    parser.write(piece);
    if (fault) throw damaged(place, fault);
    yield;
  }
  parser.close();
  if (fault) throw damaged(place, fault);
}

function damaged(place: string, fault: Error): BatchError {
  return new BatchError('not-a-workbook/damaged', place, { why: fault.message }, fault);
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

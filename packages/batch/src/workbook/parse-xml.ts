import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BatchError } from '../batch-error.ts';
import { Flaw, sayFlaw } from './flaws.ts';
import { limits } from './limits.ts';

/** What is told of a part as it is read; names are without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const mostDepth = 400;

/**
 * Reads a part of an Office file, telling what stands in it; gives control back after each piece. Throws `BatchError` where
 * it is no XML, where who is told of an element refuses it, for a text or a tag longer than any cell, and for a DOCTYPE,
 * which no Office file has.
 */
export async function* parseXml(
  pieces: AsyncIterable<string>,
  place: string,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let depth = 0;
  /** Characters since something was told: what the parser holds. */
  let held = 0;
  let fault: Error | undefined;
  const refuse = (error: Error) => {
    fault ??= error;
  };
  const tell = (act: () => void) => {
    held = 0;
    if (fault) return;
    try {
      act();
    } catch (error) {
      refuse(error as Error);
    }
  };
  parser.on('doctype', () => refuse(new Flaw('doctype')));
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > mostDepth) refuse(new Flaw('deep'));
    tell(() => handlers.open?.(local(name), attributes));
  });
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    depth -= 1;
    tell(() => handlers.close?.(local(name)));
  });
  const { text: tellText } = handlers;
  if (tellText) parser.on('text', (text) => tell(() => tellText(text)));
  for await (const piece of pieces) {
    held += piece.length;
    parser.write(piece);
    if (held > limits.cellCharacters + piece.length) refuse(new Flaw('text'));
    if (fault) throw damaged(place, fault);
    yield;
  }
  parser.close();
  if (fault) throw damaged(place, fault);
}

function damaged(place: string, fault: Error): BatchError {
  if (fault instanceof BatchError) return fault;
  const why = fault instanceof Flaw ? fault.said : sayFlaw('xml', { says: fault.message });
  return new BatchError('not-a-workbook/damaged', place, { why }, fault);
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

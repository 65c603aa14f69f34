import { ReadError } from '@jiandu/sheet/spots';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Entry, textOf } from './open-zip.ts';

/** What is told of a part as it is read. Names have the prefixes that they are written with. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const mostDepth = 400;

/** Reads a part, telling what stands in it. Throws `ReadError` where it is no XML, and for a DOCTYPE, which no Office file has. */
export function parseXml({ name, read }: Entry, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser();
  let depth = 0;
  const refuse = (says: string, code: 'damaged' | 'doctype' = 'damaged') => {
    throw new ReadError(code, name, says);
  };
  parser.on('doctype', () => refuse('has a DOCTYPE, which no Office program writes; it is not read', 'doctype'));
  parser.on('error', (error) =>
    refuse(`is no sound XML (${error.message}); open the file in Word or WPS and save it again`),
  );
  parser.on('opentag', ({ name: tag, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > mostDepth) refuse('is nested beyond reason');
    open?.(tag, attributes);
  });
  parser.on('closetag', ({ name: tag }: SaxesTagPlain) => {
    depth -= 1;
    close?.(tag);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(textOf(read(), name)).close();
}

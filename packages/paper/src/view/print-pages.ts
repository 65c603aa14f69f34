import { buildPage, waitForPictures } from '@jiandu/preview/build-page';
import type { DrawnPage } from '../printer/messages.ts';

/**
 * Opens the browser's print dialog with some pages, each on paper of its own size, at 100 % and without margins; nothing else
 * of the host's page is printed. Resolves when the dialog is closed, rejects where a picture cannot be shown. No markup is
 * parsed, no style is inline and no picture is linked.
 */
export async function printPages(pages: readonly DrawnPage[]): Promise<void> {
  const place = document.createElement('div');
  place.dataset.jianduPrint = '';
  const root = place.attachShadow({ mode: 'open' });
  for (const page of pages) {
    const leaf = document.createElement('div');
    leaf.dataset.size = sizeOf(page);
    leaf.append(buildPage(page.drawing, document));
    root.append(leaf);
  }
  root.adoptedStyleSheets = [createSheet(leafRules(pages))];
  const around = createSheet(aroundRules(pages));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, around];
  document.body.append(place);
  try {
    await waitForPictures(root);
    await new Promise<void>((resolve) => {
      window.addEventListener('afterprint', () => resolve(), { once: true });
      window.print();
    });
  } finally {
    place.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== around);
  }
}

function createSheet(rules: readonly string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  return sheet;
}

/** What stands around the pages is neither seen nor takes room; on screen it is the pages that are not seen. */
function aroundRules(pages: readonly DrawnPage[]): readonly string[] {
  return [
    ...sizesOf(pages).map(([name, { width, height }]) => `@page ${name}{size:${mm(width)} ${mm(height)};margin:0}`),
    '@media screen{[data-jiandu-print]{display:none!important}}',
    '@media print{',
    '[data-jiandu-print]{all:revert!important;display:block!important}',
    'html,body{all:revert!important;display:block!important;margin:0!important;padding:0!important}',
    'body>:not([data-jiandu-print]){display:none!important}',
    '}',
  ];
}

/** A hair less than the page's height, since what is rounded up would bring another page. */
function leafRules(pages: readonly DrawnPage[]): readonly string[] {
  return [
    // What a page says of its own letters, or hides from its own prints, is not said of these.
    ':host{display:block;margin:0;padding:0}',
    'div{all:initial;display:block;break-after:page;break-inside:avoid;overflow:hidden}',
    'div:last-child{break-after:auto}',
    'svg{display:block;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    ...sizesOf(pages).map(
      ([name, { width, height }]) =>
        `[data-size="${name}"]{page:${name};width:${mm(width)};height:calc(${mm(height)} - 0.2mm)}` +
        `[data-size="${name}"] svg{width:${mm(width)};height:${mm(height)}}`,
    ),
  ];
}

function sizesOf(pages: readonly DrawnPage[]): readonly (readonly [string, DrawnPage])[] {
  return [...new Map(pages.map((page) => [sizeOf(page), page]))];
}

function sizeOf({ width, height }: DrawnPage): string {
  return `jiandu-${width}x${height}`;
}

function mm(twips: number): string {
  return `${Number(((twips / 1440) * 25.4).toFixed(3))}mm`;
}

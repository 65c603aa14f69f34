import type { Page } from '@jiandu/sheet';
import { mmOf } from './units.ts';

/** Names a page by its size, as the style sheet for printing does. */
export function sizeOf({ width, height }: Pick<Page, 'width' | 'height'>): string {
  return `s${width}x${height}`;
}

const style = new CSSStyleSheet();

/** Has the browser print each page on paper of its own size, at 100 % and without margins. */
export function printSizes(pages: readonly Page[]): void {
  const sizes = new Map(pages.map((page) => [sizeOf(page), page]));
  const rules = [...sizes].flatMap(([name, { width, height }]) => [
    `@page ${name}{size:${mmOf(width)}mm ${mmOf(height)}mm;margin:0}`,
    `@media print{.page[data-size="${name}"]{page:${name}}}`,
  ]);
  style.replaceSync(rules.join('\n'));
  if (!document.adoptedStyleSheets.includes(style)) document.adoptedStyleSheets.push(style);
}

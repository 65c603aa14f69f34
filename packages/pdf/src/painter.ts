import type { OutlineFont } from './outline-font.ts';

/** The methods of react-pdf's canvas that are used here; lengths in points. */
export interface Painter {
  save(): Painter;
  restore(): Painter;
  translate(x: number, y: number): Painter;
  rotate(degrees: number): Painter;
  scale(x: number, y: number): Painter;
  rect(x: number, y: number, width: number, height: number): Painter;
  path(data: string): Painter;
  lineWidth(width: number): Painter;
  lineCap(cap: 'square'): Painter;
  dash(length: number, gap: { readonly space: number }): Painter;
  fill(color: string): Painter;
  stroke(color: string): Painter;
  fillAndStroke(fill: string, stroke: string): Painter;
  fillColor(color: string): Painter;
  font(font: OutlineFont, name: string, size: number): Painter;
  text(text: string, x: number, y: number, options: object): Painter;
}

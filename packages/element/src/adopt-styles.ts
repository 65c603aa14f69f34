import { styles } from '../gen/styles.gen.ts';

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the looks of the form: one constructed sheet for all of them, which no policy for styles forbids. */
export function adoptStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host{display:block}:host([hidden]){display:none}${styles}`);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

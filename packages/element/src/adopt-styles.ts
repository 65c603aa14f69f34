import { styles } from '../gen/styles.gen.ts';

/**
 * What a page passes on to all that it holds (spaced letters, slanted or unbroken text, lines too close) ends at the shadow
 * root; its direction and colour scheme go on. The form is a container, which has no width of its own: unseen words that may
 * be broken give it one where a page asks for that, in a cell of a table or beside something that floats.
 */
const rootRules = `:host{display:block}:host([hidden]){display:none}
:host>div{all:initial;display:block;color-scheme:inherit;forced-color-adjust:inherit;pointer-events:inherit;visibility:inherit}
:host>div::before{content:"${'a '.repeat(20)}";display:block;overflow:hidden;height:0;visibility:hidden;word-spacing:40px}`;

const adopted = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root the looks of the form, and `more` rules: one constructed sheet for all that want the same, which no policy
 * for styles forbids. What is measured in `rem` is measured by the text size of the reader's browser, since pages make their
 * root as small or as large as they like.
 */
export function adoptStyles(root: ShadowRoot, more = ''): void {
  const known = adopted.get(more) ?? new CSSStyleSheet();
  if (!adopted.has(more)) {
    const size = readTextSize();
    const text = `${rootRules}${styles}${more}`;
    known.replaceSync(
      text.replace(/(\d*\.?\d+)rem\b/g, (_, count) => `${Number((Number(count) * size).toFixed(3))}px`),
    );
    adopted.set(more, known);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, known];
}

/** The size of text that the reader has chosen, in pixels, whatever the page says. */
function readTextSize(): number {
  const probe = document.createElement('div');
  probe.style.cssText = 'all:initial;position:absolute;font:medium serif';
  document.documentElement.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size > 0 ? size : 16;
}

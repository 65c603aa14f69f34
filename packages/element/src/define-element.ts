import { ElementError } from './element-error.ts';
import { createFormElement, type ElementOptions, type JianduFormElement } from './form-element.ts';

/** The classes that this module defined, so that two parts of a page may ask for the same element. */
const defined = new WeakSet<CustomElementConstructor>();

/**
 * Defines the element that shows forms, `<jiandu-form>` unless named otherwise, and gives its class. A name that was defined
 * here before keeps its class and its `load`. Throws `ElementError` when something else has the name.
 */
export function defineElement(options: ElementOptions): new () => JianduFormElement {
  const { name = 'jiandu-form' } = options;
  const known = customElements.get(name);
  if (known && !defined.has(known))
    throw new ElementError('name-taken', `<${name}> is defined by something else; give defineElement another name`);
  const created = known ?? createFormElement(options);
  if (!known) {
    customElements.define(name, created);
    defined.add(created);
  }
  return created as new () => JianduFormElement;
}

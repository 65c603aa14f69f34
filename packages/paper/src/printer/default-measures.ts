// A module of its own, so that who has a folder of fonts does not load the measures of the default ones.
export { createDefaultFaces } from '@jiandu/fonts';

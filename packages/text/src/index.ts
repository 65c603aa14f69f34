export type { Problem, ProblemCode, Severity } from './problem.ts';
export { problemCodes } from './problem.ts';
export type { Era, Region, Script, Words } from './script.ts';
export { regions, scripts } from './script.ts';

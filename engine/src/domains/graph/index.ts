/** The graph: how everything hangs together, and what a change would touch. */

export { graphErrors } from './errors.ts';
export type { Direction } from './lenses.ts';
export { Questions } from './questions.ts';

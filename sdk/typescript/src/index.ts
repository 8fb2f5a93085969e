/** The TypeScript SDK of Reeve: `createReeve`, its problems, and the types of every request and answer. */
export { createReeve, type Reeve, type ReeveOptions } from './create-reeve.ts';
export type * from './generated/types.gen.ts';
export { type ProblemPlace, ReeveProblem } from './problem.ts';

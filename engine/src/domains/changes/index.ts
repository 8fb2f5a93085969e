/** Changes: what is done about findings, planned call by call and carried out once. */
export type { AnyExecutor, ChangeTarget, Fields, PlannedCall, UndoClass } from './executor.ts';
export { everyExecutor } from './executors.generated.ts';
export { type Performed, performChange, undoChange } from './perform-change.ts';
export { type Plan, type Planned, planChange } from './plan-change.ts';

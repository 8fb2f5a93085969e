/** The audit log: who did what, append-only, provable offline. */
export { append } from './append.ts';
export { checkAgainstLastCheckpoint, createCheckpoint } from './checkpoints.ts';
export type { NewEntry } from './entry.ts';
export { exportLog } from './export.ts';
export { verifyExport } from './verify-export.ts';

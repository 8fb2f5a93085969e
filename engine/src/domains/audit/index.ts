/** The audit log: who did what, append-only, provable offline. */
export { append } from './append.ts';
export { checkAgainstLastCheckpoint, createCheckpoint } from './checkpoints.ts';
export type { NewEntry, Outcome } from './entry.ts';
export { auditErrors } from './errors.ts';
export type { Fault, Verdict, VerifyOptions } from './export-verifier.ts';
export { verifyConsistency, verifyInclusion } from './merkle.ts';
export { consistencyProof, inclusionProof } from './tree.ts';
export { verifyExport } from './verify-export.ts';

/** The installation looking after itself: status, health, storage, jobs, configuration. */
export { type Status, statusSchema } from './contract.ts';
export { readStatus } from './status.ts';

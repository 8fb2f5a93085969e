/** The door of the ledger. Its archive (`archive/export-ledger.ts`, `import-ledger.ts`) is imported by its file, when it is used. */
export { toLedgerError } from './database-errors.ts';
export { ledgerErrors } from './errors.ts';
export { type LedgerHealth, readLedgerHealth } from './health.ts';
export { insertMany } from './insert-many.ts';
export { keepAwake } from './keep-awake.ts';
export {
  type Ledger,
  type LedgerSchema,
  notify,
  openLedger,
  type Queries,
  type Tx,
} from './ledger.ts';
export type { NotificationHandler } from './listen.ts';
export type { LedgerOptions } from './options.ts';
export {
  countDeliveries,
  type DeadDelivery,
  listDeadDeliveries,
  type OutboxCounts,
  retryDelivery,
} from './outbox/deliveries.ts';
export { type Dispatcher, dispatchDue, type OutboxContext, startDispatch } from './outbox/dispatch.ts';
export { emit } from './outbox/emit.ts';
export type { EventHandler } from './outbox/handler.ts';
export { type StopOptions, stopServer } from './server/stop-server.ts';

/** The door of the ledger. */
export { toLedgerError } from './database-errors.ts';
export { ledgerErrors } from './errors.ts';
export { type LedgerHealth, readLedgerHealth } from './health.ts';
export { insertMany } from './insert-many.ts';
export {
  type Ledger,
  type LedgerOptions,
  type LedgerSchema,
  notify,
  openLedger,
  type Queries,
  type Tx,
} from './ledger.ts';
export type { NotificationHandler } from './listen.ts';
export { type StopOptions, stopServer } from './server/stop-server.ts';

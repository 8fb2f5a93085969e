/** The door of the ledger. */
export { ledgerErrors } from './errors.ts';
export {
  type Ledger,
  type LedgerOptions,
  type LedgerSchema,
  openLedger,
  type Queries,
  type Tx,
} from './ledger.ts';

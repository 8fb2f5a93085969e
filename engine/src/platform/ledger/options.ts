/** Which ledger to open, and what becomes of the server behind it. */
import type { Clock } from '../clock/clock.ts';
import type { Machine } from './server/account.ts';
import type { Environment } from './server/layout.ts';

export interface ServerLifetime {
  /** Ends with this process, as long as nobody else uses it. */
  readonly endsWithMe: boolean;
  /** Else it ends when unused for so long; 0 is never. */
  readonly idleMinutes: number;
}

export interface LedgerOptions {
  readonly home: string;
  /** A PostgreSQL of your own; without it the embedded one in `home` is started when needed. */
  readonly url?: string | undefined;
  readonly clock: Clock;
  /** Where XDG_RUNTIME_DIR and PATH are read; the process's when absent. */
  readonly env?: Environment | undefined;
  readonly poolSize?: number | undefined;
  /** What becomes of an embedded server that this process started; without it the server stays. */
  readonly server?: ServerLifetime | undefined;
  /** Another database of the embedded server. */
  readonly database?: string | undefined;
  /** A folder with initdb and postgres, in place of the embedded package's. */
  readonly programs?: string | undefined;
  readonly machine?: Machine | undefined;
}

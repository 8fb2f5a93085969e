/** Somebody who hears of events: under a lasting name, as what it has not had yet is kept under it. */
import type { ReeveEvent } from '#kernel/event.ts';
import type { Tx } from '../ledger.ts';

export interface EventHandler {
  /** `<domain>.<what it does>`, such as `notifications.announce`; renaming it is removing it. */
  readonly name: string;
  /** Exact types, or everything of a noun: `finding.*`. */
  readonly types: readonly string[];
  /**
   * What it writes by `tx` commits together with the delivery. Everything else may happen twice; calls to the
   * outside are therefore enqueued as jobs here, not made.
   */
  handle(event: ReeveEvent, tx: Tx): Promise<void>;
}

export const hears = ({ types }: EventHandler, type: string): boolean =>
  types.some((wanted) => (wanted.endsWith('.*') ? type.startsWith(wanted.slice(0, -1)) : wanted === type));

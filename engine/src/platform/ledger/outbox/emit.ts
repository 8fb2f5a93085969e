/** Promises an event in the transaction of the fact it tells of: a rollback leaves none. */
import type { ReeveEvent } from '#kernel/event.ts';
import { notify, type Tx } from '../ledger.ts';

export const OUTBOX_CHANNEL = 'ledger_outbox';

/** The same event (by id) emitted twice is one event. */
export async function emit(tx: Tx, event: ReeveEvent): Promise<void> {
  const { id, type, subject = null } = event;
  await tx
    .insertInto('ledger.outbox')
    .values({ id, type, subject, event: JSON.stringify(event) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await notify(tx, OUTBOX_CHANNEL);
}

/** Makes a keyed table hold exactly these rows. */
import type { Batches, Lake, Table } from '#platform/lake/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';

interface Machines {
  readonly lake: Lake;
  readonly ledger: Ledger;
}

export async function putRows<T extends Table>(
  { lake, ledger }: Machines,
  table: T,
  batches: Batches<T>,
): Promise<void> {
  const spooled = await lake.spool(table, batches);
  const staged = await lake.stageChanges(table, [spooled], { complete: [{}] });
  await ledger.transaction((tx) => lake.publish(tx, [staged]));
  await lake.dropSpool([spooled]);
}

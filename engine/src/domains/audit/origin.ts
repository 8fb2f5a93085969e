/** The log's own name: made once per ledger, carried along by its exports and imports. */
import { sql } from 'kysely';
import type { Random } from '#platform/clock/random.ts';
import type { Queries } from '#platform/ledger/index.ts';

export async function originOf(queries: Queries, random: Random): Promise<string> {
  const read = () => sql<{ name: string }>`select name from audit.origin`.execute(queries);
  const [known] = (await read()).rows;
  if (known) return known.name;
  const name = `reeve/${Buffer.from(random.bytes(16)).toString('hex')}`;
  await sql`insert into audit.origin (name) values (${name}) on conflict do nothing`.execute(queries);
  return (await read()).rows[0]?.name ?? name;
}

/** A process of its own that uses a ledger, for tests to race and to kill: arguments home, mode, name. */
import { sql } from 'kysely';
import { systemClock } from '#platform/clock/clock.ts';
import { openLedger } from '#platform/ledger/index.ts';

const [home = '', mode, name = ''] = process.argv.slice(2);
const ledger = await openLedger({ home, clock: systemClock, programs: process.env.REEVE_TEST_POSTGRES });

const write = (id: string) =>
  ledger.transaction((tx) =>
    sql`insert into ledger.outbox (id, type, event) values (${id}, 'test.written', '{}')`.execute(tx),
  );

if (mode === 'hit') await write(name);
// Says which row it wrote only after the commit, until it is killed.
else
  for (let row = 0; ; row += 1) {
    const id = `${name}-${row}`;
    const written = await write(id).then(
      () => true,
      () => false,
    );
    if (written) process.stdout.write(`${id}\n`);
  }
await ledger.close();

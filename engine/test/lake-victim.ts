/** A program to be killed or starved: `publish` and `change` write until they die, `fill` writes more than its file size limit lets it. */
import path from 'node:path';
import { systemClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/clock/random.ts';
import { type Lake, openLake } from '#platform/lake/index.ts';
import { type Ledger, openLedger } from '#platform/ledger/index.ts';
import { anywhere, events, happened, thing, things } from './lake-tables.ts';

export const pair = ['events_left', 'events_right'].map((name) => ({ ...events, name }));

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Acknowledges each publication of one row to both tables after its commit; compacts now and then. */
async function publishForever(lake: Lake, ledger: Ledger, first: number): Promise<void> {
  for (let id = first; ; id++) {
    const staged = await Promise.all(pair.map((table) => lake.stage(table, [happened(id, 1)], anywhere)));
    await ledger.transaction((tx) => lake.publish(tx, staged));
    tell({ published: id });
    if (id % 4 === 0) for (const table of pair) await lake.compact(table);
  }
}

/** Each turn changes one row, adds one and removes the one that the turn before added; folds now and then. */
async function changeForever(lake: Lake, ledger: Ledger, first: number): Promise<void> {
  for (let turn = first; ; turn++) {
    const rows = [thing('counter', { size: turn }), thing(`turn-${turn}`)];
    const spooled = [await lake.spool(things, [rows])];
    const staged = await lake.stageChanges(things, spooled, { complete: [{}] });
    const snapshot = await ledger.transaction((tx) => lake.publish(tx, [staged]));
    tell({ published: turn, snapshot: snapshot.id });
    await lake.dropSpool(spooled);
    if (turn % 3 === 0) await lake.compact(things, { minFiles: 2 });
  }
}

async function fill(lake: Lake, ledger: Ledger): Promise<void> {
  const rows = Array.from({ length: 50 }, (_, batch) =>
    happened(batch * 4000, 4000).map((row) => ({
      ...row,
      what: Buffer.from(systemRandom.bytes(60)).toString('hex'),
    })),
  );
  const failure = await lake.stage(events, rows, anywhere).catch((error: unknown) => error);
  const { code, message, remedy, status } = failure as Record<string, unknown>;
  tell({ code, message, remedy, status });
  await ledger.transaction((tx) => lake.write(tx, events, [happened(0, 10)], anywhere));
  const { rows: answer } = await lake.query({ sql: 'SELECT count(*) AS n FROM events', tables: [events] });
  tell({ answer });
}

const [mode, home = '', first] = process.argv.slice(2);
if (mode !== undefined && import.meta.url.endsWith(path.basename(process.argv[1] ?? '?'))) {
  const ledger = await openLedger({ home, clock: systemClock });
  const lake = openLake({ dir: path.join(home, 'lake'), ledger, clock: systemClock, random: systemRandom });
  if (mode === 'publish') await publishForever(lake, ledger, Number(first));
  if (mode === 'change') await changeForever(lake, ledger, Number(first));
  if (mode === 'fill') await fill(lake, ledger);
  await lake.close();
  await ledger.close();
}

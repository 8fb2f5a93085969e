import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thing, things } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { seededRandom } from '../clock/random.ts';
import type { Lake, RowIn, Scope, Spooled } from './index.ts';

let scratch: ScratchLake;
/** Past files are sealed at twelve rows, so that several stand side by side. */
let lake: Lake;
beforeAll(async () => {
  scratch = await openScratchLake();
  lake = scratch.another({ rowsPerFile: 12 });
});
afterAll(() => scratch.end());

type Thing = RowIn<typeof things>;
type State = ReadonlyMap<string, Thing>;

interface Version {
  readonly row: Thing;
  readonly since: string;
  until: string | null;
}

/** What a keyed table is, in the plainest words: all states, and all versions with their times. */
function openModel() {
  const states = new Map<number, State>();
  const versions: Version[] = [];
  const open = new Map<string, Version>();
  let now: State = new Map();
  return {
    states,
    versions,
    now: () => now,
    merge(id: number, at: string, seen: readonly Thing[], complete: readonly Scope[]): number[] {
      const next = new Map(now);
      const words = new Map(seen.map((row) => [row.arn, row]));
      for (const [arn, row] of now)
        if (!words.has(arn) && complete.some((scope) => isIn(row, scope))) next.delete(arn);
      for (const [arn, row] of words) next.set(arn, row);
      const counts = [0, 0, 0];
      for (const arn of new Set([...now.keys(), ...next.keys()])) {
        const [before, after] = [now.get(arn), next.get(arn)];
        if (JSON.stringify(before) === JSON.stringify(after)) continue;
        const kind = before ? (after ? 1 : 2) : 0;
        counts[kind] = (counts[kind] ?? 0) + 1;
        const old = open.get(arn);
        if (old) old.until = at;
        open.delete(arn);
        if (!after) continue;
        const version = { row: after, since: at, until: null };
        versions.push(version);
        open.set(arn, version);
      }
      now = next;
      states.set(id, now);
      return counts;
    },
  };
}

const isIn = (row: Thing, scope: Scope) =>
  Object.entries(scope).every(([name, value]) => row[name as keyof Thing] === value);

const ACCOUNTS = ['1', '2'];
const REGIONS = ['eu', 'us'];

function anyOf<T>(random: () => number, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

function anyThing(random: () => number): Thing {
  const arn = `thing-${Math.floor(random() * 14)}`;
  return thing(arn, {
    account: anyOf(random, ACCOUNTS),
    region: anyOf(random, REGIONS),
    size: anyOf(random, [null, 1, 2]),
    tags: anyOf(random, [null, {}, { a: '1' }, { a: '1', b: '2' }]),
    zones: anyOf(random, [null, [], ['x', 'y'], ['y', 'x']]),
  });
}

const ROWS = 'SELECT * FROM TABLE ORDER BY arn';

async function expectAsModelled(table: typeof things, model: ReturnType<typeof openModel>): Promise<void> {
  for (const [id, state] of model.states) {
    const sql = ROWS.replace('TABLE', table.name);
    const { rows } = await lake.query({ sql, tables: [table], asOf: id });
    const wanted = [...state.values()].sort((a, b) => (a.arn < b.arn ? -1 : 1));
    expect({ id, rows }).toEqual({ id, rows: wanted });
  }
  const { rows } = await lake.query({
    sql: `SELECT arn, size, tags, _since, _until FROM ${table.name} ORDER BY arn, _since`,
    tables: [table],
    history: true,
  });
  const wanted = model.versions
    .map(({ row: { arn, size, tags }, since, until }) => ({ arn, size, tags, _since: since, _until: until }))
    .sort((a, b) => (`${a.arn} ${a._since}` < `${b.arn} ${b._since}` ? -1 : 1));
  expect(rows).toEqual(wanted);
}

/** A sequence of scans, of which some saw a place whole, with folding in between. */
async function live(seed: number, steps: number): Promise<number> {
  const source = seededRandom(seed);
  const random = () => source.next();
  const table = { ...things, name: `lived_${seed}` } as typeof things;
  const model = openModel();
  let folds = 0;
  for (let step = 0; step < steps; step++) {
    await scratch.clock.advance(3_600_000);
    const spooled: Spooled[] = [];
    const seen: Thing[] = [];
    for (let file = 0; file < random() * 3; file++) {
      const rows = Array.from({ length: Math.floor(random() * 6) }, () => anyThing(random));
      spooled.push(await lake.spool(table, [rows]));
      seen.push(...rows);
    }
    const complete: Scope[] = [];
    for (const account of ACCOUNTS)
      for (const region of REGIONS) if (random() < 0.3) complete.push({ account, region });
    const staged = await lake.stageChanges(table, spooled, { complete });
    const snapshot = await scratch.ledger.transaction((tx) => lake.publish(tx, [staged]));
    const counts = model.merge(snapshot.id, snapshot.at.toISOString(), seen, complete);
    expect([staged.added, staged.changed, staged.removed]).toEqual(counts);
    if (random() < 0.4) folds += (await lake.compact(table, { minFiles: 2 })).into;
    if (random() < 0.3) await expectAsModelled(table, model);
  }
  await expectAsModelled(table, model);
  return folds;
}

describe('a keyed table', () => {
  it.each([1, 2, 3, 4])(
    'is at every snapshot what a plain model says, whenever it was folded (%i)',
    async (seed) => {
      expect(await live(seed, 14)).toBeGreaterThan(2);
    },
  );
});

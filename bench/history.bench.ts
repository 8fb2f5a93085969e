/** A year of daily scans costs little more than the changes, and any day of it reads nearly as fast as today. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  boolean,
  defineTable,
  double,
  integer,
  type RowIn,
  tags,
  timestamptz,
  varchar,
} from '../engine/src/platform/lake/index.ts';
import { openScratchLake, type ScratchLake } from '../engine/test/scratch-lake.ts';
import { type Bar, median } from './bar.ts';

const ROWS = 100_000;
const DAYS = 365;
/** Of the rows, each day. */
const CHURN = 0.01;
const UPKEEP_EVERY = 7;
const ROUNDS = 5;
const DAY_MS = 86_400_000;

const volumes = defineTable({
  name: 'volumes',
  description: 'Rows as a scan gives them.',
  columns: {
    arn: varchar('The resource.', 'required'),
    account: varchar('Its account.', 'required'),
    region: varchar('Its region.', 'required'),
    name: varchar('Its name.', 'nullable'),
    tags: tags('Its tags.', 'nullable'),
    created_at: timestamptz('When it was made.', 'required'),
    size: integer('How large it is.', 'required'),
    iops: double('How much it does.', 'required'),
    encrypted: boolean('Whether it is encrypted.', 'required'),
    attached_to: varchar('What it is attached to.', 'nullable'),
    state: varchar('Its state.', 'required'),
  },
  sortBy: ['account', 'arn'],
  key: ['arn'],
  scope: ['account'],
});

type Volume = RowIn<typeof volumes>;

/** Spreads a number over 32 bits, always alike. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const id = (value: number): string =>
  `${mixed(value).toString(16).padStart(8, '0')}${mixed(value + 0x5bd1e995)
    .toString(16)
    .padStart(9, '0')}`;

const REGIONS = ['eu-west-1', 'us-east-1', 'eu-central-1', 'us-west-2'];

/** The n-th resource as it is after so many changes; a change touches size, load, attachment and a tag. */
function volume(n: number, changes: number): Volume {
  const account = String(100_000_000_000 + (n % 40));
  const region = REGIONS[n % 4] ?? '';
  const chance = mixed(n * 31 + changes);
  return {
    arn: `arn:aws:ec2:${region}:${account}:volume/vol-${id(n)}`,
    account,
    region,
    name: n % 3 === 0 ? null : `${['web', 'db', 'batch'][n % 3]}-${n % 5000}`,
    tags: {
      app: `app-${n % 500}`,
      'cost-center': `cc${n % 20}`,
      env: `e${n % 3}`,
      revision: `r${changes}`,
      team: `team-${n % 40}`,
    },
    created_at: new Date(1_700_000_000_000 + (mixed(n) % 50_000_000) * 1000),
    size: (chance % 64) * 8,
    iops: (chance % 1_000_000) / 13,
    encrypted: n % 5 > 0,
    attached_to: chance % 7 === 0 ? null : `i-${id(n + changes * ROWS)}`,
    state: chance % 7 === 0 ? 'available' : 'in-use',
  };
}

async function scan({ lake, ledger }: ScratchLake, rows: readonly Volume[]): Promise<void> {
  const spooled = [await lake.spool(volumes, [rows])];
  const staged = await lake.stageChanges(volumes, spooled, { complete: [] });
  await ledger.transaction((tx) => lake.publish(tx, [staged]));
  await lake.dropSpool(spooled);
}

async function upkeep({ lake, clock }: ScratchLake): Promise<void> {
  await lake.compact(volumes);
  await clock.advance(DAY_MS / 24);
  await lake.retain([volumes]);
}

/** Every change replaces a row, which is the dearest kind: the old one stays readable. Gives what it weighs and when its days were. */
async function liveAYear(scratch: ScratchLake) {
  const days: Date[] = [];
  const changes = new Int32Array(ROWS);
  await scan(
    scratch,
    Array.from(changes, (_, n) => volume(n, 0)),
  );
  const oneScan = await bytesOf(scratch.lake.dir);
  for (let day = 1; day <= DAYS; day++) {
    await scratch.clock.advance(DAY_MS);
    const touched = new Set<number>();
    for (let turn = day * ROWS; touched.size < ROWS * CHURN; turn++) touched.add(mixed(turn) % ROWS);
    const rows = [...touched].map((n) => {
      const count = (changes[n] ?? 0) + 1;
      changes[n] = count;
      return volume(n, count);
    });
    await scan(scratch, rows);
    days.push(scratch.clock.now());
    if (day % UPKEEP_EVERY === 0) await upkeep(scratch);
  }
  return { oneScan, year: await bytesOf(scratch.lake.dir), days };
}

async function bytesOf(dir: string): Promise<number> {
  const entries = await readdir(path.join(dir, 'tables'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(path.join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

const QUESTIONS = {
  summary: 'SELECT account, region, count(*) AS n, sum(size) AS size FROM volumes GROUP BY ALL',
  page: `SELECT arn, name, size, tags['env'] AS env FROM volumes WHERE account = '100000000007' ORDER BY arn LIMIT 50`,
  one: `SELECT * FROM volumes WHERE arn = '${volume(4711, 0).arn}'`,
  everything:
    'SELECT count(arn) AS arns, count(DISTINCT name) AS names, sum(len(map_keys(tags))) AS tags, sum(iops) AS iops, max(attached_to) AS last FROM volumes',
};

/** The slowest day of the year against today: all questions together, and each alone. */
async function timeRatios({ lake }: ScratchLake, everyDay: readonly Date[]) {
  const days = everyDay.filter((_, index) => index % 45 === 0 || index === DAYS - 2);
  const questions = Object.entries(QUESTIONS);
  const ask = async (asOf?: Date) => {
    const times: number[] = [];
    for (const [, sql] of questions) {
      const start = performance.now();
      await lake.query({ sql, tables: [volumes], asOf });
      times.push(performance.now() - start);
    }
    return [...times, times.reduce((sum, time) => sum + time, 0)];
  };
  const now: number[][] = [];
  const then = days.map((): number[][] => []);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [index, day] of days.entries()) {
      const pair = [await ask(), await ask(day)] as const;
      if (round === 0) continue; // the first reads from the disk
      now.push(pair[0]);
      then[index]?.push(pair[1]);
    }
  const at = (rounds: readonly number[][], column: number) =>
    median(rounds.map((times) => times[column] ?? 0));
  const slowest = (column: number) => Math.max(...then.map((rounds) => at(rounds, column))) / at(now, column);
  return {
    together: slowest(questions.length),
    each: questions.map(([name], column) => `${name} ${slowest(column).toFixed(2)}×`),
    now: at(now, questions.length),
  };
}

const DISK_BAR = 5;
const TIME_BAR = 2;

export const bar: Bar = {
  id: 'history',
  what: `A year of daily scans: disk ≤ ${DISK_BAR} × one scan, any day ≤ ${TIME_BAR} × the time of now`,
  limit: { atMost: 1, unit: ' of its bar' },
  async measure() {
    const scratch = await openScratchLake();
    try {
      const { oneScan, year, days } = await liveAYear(scratch);
      const disk = year / oneScan;
      const { together, each, now } = await timeRatios(scratch, days);
      const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
      return {
        value: Math.max(disk / DISK_BAR, together / TIME_BAR),
        detail: `disk ${disk.toFixed(2)}× (${megabytes(year)} for ${megabytes(oneScan)}); slowest day ${together.toFixed(2)}× of now, which is ${now.toFixed(0)} ms (${each.join(', ')}); ${ROWS} rows, ${DAYS} days, 1 % changed each day, upkeep each ${UPKEEP_EVERY} days`,
      };
    } finally {
      await scratch.end();
    }
  },
};

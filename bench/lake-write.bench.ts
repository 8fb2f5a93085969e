/** The lake writes rows nearly as fast as a bare DuckDB appender. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  defineTable,
  double,
  type RowIn,
  tags,
  timestamptz,
  varchar,
} from '../engine/src/platform/lake/index.ts';
import { bareAppender } from '../engine/test/bare-appender.ts';
import { openScratchLake, type ScratchLake } from '../engine/test/scratch-lake.ts';
import { type Bar, median } from './bar.ts';

const ROWS = 200_000;
const ROUNDS = 5;

const resources = defineTable({
  name: 'resources',
  description: 'Rows as a scan gives them.',
  columns: {
    arn: varchar('The resource.', 'required'),
    type: varchar('Its type.', 'required'),
    tags: tags('Its tags.', 'required'),
    seen: timestamptz('When it was seen.', 'required'),
    cost: double('What it costs.', 'required'),
  },
  sortBy: ['arn'],
});

type ResourceRow = RowIn<typeof resources>;

const rowsOf = (): ResourceRow[] =>
  Array.from({ length: ROWS }, (_, i) => ({
    arn: `arn:aws:ec2:eu-west-1:123456789012:volume/vol-${(Math.imul(i, 2654435761) >>> 0).toString(16)}`,
    type: 'AWS::EC2::Volume',
    tags: { env: `e${i % 3}`, team: `team-${i % 40}`, app: `app-${i % 500}`, 'cost-center': `cc${i % 20}` },
    seen: new Date(1_790_000_000_000 + i * 1000),
    cost: i / 13,
  }));

async function lakeWrite({ lake, ledger }: ScratchLake, rows: readonly ResourceRow[]): Promise<void> {
  const staged = await lake.stage(resources, [rows], { partition: {} });
  await ledger.transaction((tx) => lake.publish(tx, [staged]));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const bar: Bar = {
  id: 'lake-write',
  what: 'Lake write, published, against a bare DuckDB appender to Parquet',
  limit: { atLeast: 0.7, unit: '×' },
  async measure() {
    const scratch = await openScratchLake();
    const file = path.join(scratch.home, 'bare.parquet');
    const rows = rowsOf();
    try {
      const bare: number[] = [];
      const ours: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const times = [
          await timed(() => bareAppender(rows, file)),
          await timed(() => lakeWrite(scratch, rows)),
        ] as const;
        await rm(file);
        if (round === 0) continue; // the first pays for loading and compiling
        bare.push(times[0]);
        ours.push(times[1]);
      }
      const perSecond = (times: number[]) => `${Math.round(ROWS / median(times))}k rows/s`;
      return {
        value: median(bare) / median(ours),
        detail: `lake ${perSecond(ours)}, bare ${perSecond(bare)}; ${ROWS} rows of 5 columns with 4 tags`,
      };
    } finally {
      await scratch.end();
    }
  },
};

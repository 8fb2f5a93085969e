/** The process that scans: the whole product with a ledger and a lake of its own, and AWS at the other end of a wire. */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runScan } from '../../engine/src/domains/inventory/scans/run-scan.ts';
import { startScan } from '../../engine/src/domains/inventory/scans/start-scan.ts';
import { findScan } from '../../engine/src/domains/inventory/scans/store.ts';
import { composition } from '../../engine/src/entry/composition.ts';
import { createAwsPort } from '../../engine/src/platform/aws/index.ts';
import { systemClock } from '../../engine/src/platform/clock/clock.ts';
import { stopServer } from '../../engine/src/platform/ledger/index.ts';
import { openPlatform, type Platform } from '../../engine/src/platform/platform.ts';
import { watchFamily } from './family.ts';
import { type Answer, type Tally, transportTo } from './wire.ts';

export interface ScanMeasured {
  readonly seconds: number;
  readonly publishSeconds: number;
  readonly cpuSeconds: number;
  readonly resident: number;
  readonly ownResident: number;
  readonly resources: number;
  readonly cells: number;
  readonly incomplete: number;
  readonly concurrency: number;
  readonly aws: Tally;
}

const [size = '', ...rounds] = process.argv.slice(2);
const aws = fork(path.join(import.meta.dirname, 'aws.ts'), [size], {
  execArgv: ['--import', 'tsx', '--max-old-space-size=8192'],
  serialization: 'advanced',
});
const next = <Kind extends Answer['answer']>(kind: Kind) =>
  new Promise<Extract<Answer, { answer: Kind }>>((resolve) => {
    const hear = (message: Answer) => {
      if (message.answer !== kind) return;
      aws.off('message', hear);
      resolve(message as Extract<Answer, { answer: Kind }>);
    };
    aws.on('message', hear);
  });

async function measure(platform: Platform): Promise<ScanMeasured> {
  const start = { wish: {}, askedBy: 'bench', cause: 'manual' };
  const { scan } = await platform.ledger.transaction((tx) => startScan(platform, tx, start));
  const family = watchFamily(process.pid, aws.pid ?? 0);
  const began = performance.now();
  let publishing = 0;
  const look = setInterval(() => {
    void findScan(platform.ledger.db, scan.id).then(({ progress }) => {
      if (progress?.phase === 'publishing') publishing ||= performance.now();
    });
  }, 500);
  await runScan(platform, scan.id, { signal: new AbortController().signal });
  const ended = performance.now();
  clearInterval(look);
  const used = family.stop();
  const tally = next('tally');
  aws.send({ ask: 'tally' });
  const { summary, problem } = await findScan(platform.ledger.db, scan.id);
  if (!summary) throw new Error(problem?.title ?? 'the scan has no summary');
  const { ok, ...other } = summary.cells;
  const incomplete = Object.values(other).reduce((sum, count) => sum + count, 0);
  return {
    seconds: (ended - began) / 1000,
    publishSeconds: publishing > 0 ? (ended - publishing) / 1000 : 0,
    ...used,
    resources: summary.resources,
    cells: ok + incomplete,
    incomplete,
    concurrency: platform.config.scan.concurrency,
    aws: (await tally).tally,
  };
}

await next('ready');
const home = await mkdtemp(path.join(tmpdir(), 'reeve-bench-scan-'));
const platform = await openPlatform({
  home,
  env: {},
  composition: {
    ...composition,
    openAws: async ({ clock, random, config }) =>
      createAwsPort(transportTo(aws), { clock, random, maxInFlight: config.scan.concurrency }),
  },
});
try {
  for (const _ of rounds) process.send?.(await measure(platform));
} finally {
  await platform.close();
  await stopServer({ home, env: process.env, clock: systemClock });
  await rm(home, { recursive: true, force: true });
}

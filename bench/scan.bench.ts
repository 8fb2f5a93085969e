/** How long a scan takes against the least that AWS's limits and round trips allow, what it throttles, and what memory it holds. */
import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import path from 'node:path';
import { type Bar, type How, median } from './bar.ts';
import type { EstateSize } from './scan/estate.ts';
import type { ScanMeasured } from './scan/scanner.ts';

const SMALL: EstateSize = { accounts: 24, perRegion: 500 };
const FULL: EstateSize = { accounts: 300, perRegion: 700 };
/** The first finds everything; the others compare with what is known. */
const SCANS = { small: 3, full: 1 };
const GIGABYTE = 1e9;

export const bar: Bar = {
  id: 'scan',
  what: 'A whole scan, publishing included, against max(calls × round trip / in flight, busiest bucket / its refill)',
  limit: { atMost: 1.3, unit: '×' },
  async measure({ full }) {
    const scans = await scanned({ full });
    const most = (of: (scan: ScanMeasured) => number) => Math.max(...scans.map(of));
    const incomplete = most((scan) => scan.incomplete);
    if (incomplete > 0) throw new Error(`${incomplete} cells were not read whole, though nothing failed`);
    return {
      value: median(scans.map((scan) => scan.seconds / floorOf(scan))),
      detail: scans.map(inWords).join('; '),
      also: [
        {
          id: 'scan-throttled',
          what: 'Of the requests of a scan, those that AWS refused for their rate',
          limit: { atMost: 1, unit: ' %' },
          value: most(({ aws }) => (100 * aws.throttled) / aws.requests),
          detail: scans.map(({ aws }) => `${aws.throttled} of ${aws.requests}`).join(', '),
        },
        {
          id: 'scan-memory',
          what: 'Resident memory of a scan at its height, with its PostgreSQL and the processes that compare and publish',
          limit: { atMost: 1.5, unit: ' GB' },
          value: most(({ resident }) => resident / GIGABYTE),
          detail: `the scanning process alone ${most(({ ownResident }) => ownResident / GIGABYTE).toFixed(2)} GB; the simulated AWS, which is another, ${most(({ aws }) => aws.resident / GIGABYTE).toFixed(2)} GB`,
        },
        ...(full
          ? [
              {
                id: 'scan-minutes',
                what: `A million resources in ${FULL.accounts} accounts`,
                limit: { atMost: 10, unit: ' min' },
                value: most(({ seconds }) => seconds / 60),
                detail: `${most(({ resources }) => resources)} resources, ${most(({ cells }) => cells)} cells`,
              },
            ]
          : []),
      ],
    };
  },
};

const travelSeconds = ({ aws, concurrency }: ScanMeasured): number => aws.travelMs / 1000 / concurrency;

const floorOf = (scan: ScanMeasured): number => Math.max(travelSeconds(scan), scan.aws.busiest.seconds);

function inWords(scan: ScanMeasured): string {
  const { aws, seconds, publishSeconds, cpuSeconds, resources, concurrency } = scan;
  const { bucket, seconds: refill } = aws.busiest;
  return [
    `${seconds.toFixed(1)} s for a floor of ${floorOf(scan).toFixed(1)} s (${aws.requests} requests, ${concurrency} in flight: ${travelSeconds(scan).toFixed(1)} s; ${bucket}: ${refill.toFixed(1)} s)`,
    `of it publishing ${publishSeconds.toFixed(1)} s`,
    `${cpuSeconds.toFixed(1)} s of CPU, AWS's ${aws.cpuSeconds.toFixed(1)} s`,
    `${resources} resources`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ].join(', ');
}

function scanned({ full }: How): Promise<ScanMeasured[]> {
  const size = JSON.stringify(full ? FULL : SMALL);
  const rounds = Array.from({ length: full ? SCANS.full : SCANS.small }, (_, round) => String(round));
  return new Promise((resolve, reject) => {
    const scans: ScanMeasured[] = [];
    const child = fork(path.join(import.meta.dirname, 'scan/scanner.ts'), [size, ...rounds], {
      execArgv: ['--import', 'tsx'],
    });
    child.on('message', (scan: ScanMeasured) => scans.push(scan));
    child.on('exit', (code) => {
      if (code === 0) resolve(scans);
      else reject(new Error(`the scanning process ended with ${code}`));
    });
  });
}

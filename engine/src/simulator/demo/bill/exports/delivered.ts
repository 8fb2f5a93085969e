/** What AWS has put into the company's bucket by a time: three exports in the layouts of AWS, made when they are read. */
import { createHash } from 'node:crypto';
import type { DeliveredObject } from '../../../s3/deliveries.ts';
import { DAY_MS } from '../../calendar.ts';
import { BILLS_BUCKET } from '../../landscape/archives.ts';
import type { Bill } from '../bill.ts';
import { focusFile } from '../focus-file.ts';
import { hourlyFile, hourlyMonths } from '../hourly-file.ts';
import { curFile } from './cur-file.ts';

/** A version of a month: what AWS knew of it at a time. */
interface Version {
  readonly month: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Each month is delivered when it is over, and again when it is settled; the one that runs, up to yesterday. */
function versionsOf(bill: Bill, month: string, now: number): Version[] {
  const settled = bill.settledAt(month);
  const early = settled - 4 * DAY_MS;
  if (now < early) return [{ month, at: Math.floor(now / DAY_MS) * DAY_MS }];
  return settled <= now
    ? [
        { month, at: early },
        { month, at: settled },
      ]
    : [{ month, at: early }];
}

/** All objects, by key; `now` is epoch ms. */
export function deliveredBy(bill: Bill, now: number): DeliveredObject[] {
  const months = bill.months.filter((month) => now >= Date.parse(`${month}-02T00:00:00Z`));
  const versions = months.flatMap((month) => versionsOf(bill, month, now));
  const newest = months.flatMap((month) => versionsOf(bill, month, now).at(-1) ?? []);
  const all = [
    ...newest.flatMap((version) => focusExport(bill, version)),
    ...newest.flatMap((version) => hourlyExport(bill, version, now)),
    ...versions.flatMap((version) => curExport(bill, version)),
    ...versions.flatMap((version, index) =>
      legacyReport(bill, version, versions[index + 1]?.month !== version.month),
    ),
  ];
  return all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

const json =
  (value: object): (() => Uint8Array) =>
  () =>
    Buffer.from(JSON.stringify(value, null, 2));

/** FOCUS 1.0 in Parquet: each month's files are overwritten. */
function focusExport(bill: Bill, { month, at }: Version): DeliveredObject[] {
  const folder = 'exports/fennimarsh-focus';
  const partition = `BILLING_PERIOD=${month}`;
  const key = `${folder}/data/${partition}/fennimarsh-focus-00001.snappy.parquet`;
  const manifest = {
    dataFiles: [`s3://${BILLS_BUCKET}/${key}`],
    exportArn: `arn:aws:bcm-data-exports:us-east-1:${bill.payer.id}:export/fennimarsh-focus`,
  };
  return [
    { key, modified: at, content: () => focusFile(bill, month, new Date(at)) },
    {
      key: `${folder}/metadata/${partition}/fennimarsh-focus-Manifest.json`,
      modified: at + 60_000,
      content: json(manifest),
    },
  ];
}

/** The last days by the hour, in the same layout. */
function hourlyExport(bill: Bill, { month, at }: Version, now: number): DeliveredObject[] {
  if (!hourlyMonths(bill, now).includes(month)) return [];
  const folder = 'exports/fennimarsh-hourly';
  const partition = `BILLING_PERIOD=${month}`;
  const key = `${folder}/data/${partition}/fennimarsh-hourly-00001.snappy.parquet`;
  return [
    { key, modified: at, content: () => hourlyFile(bill, month, new Date(now)) },
    {
      key: `${folder}/metadata/${partition}/fennimarsh-hourly-Manifest.json`,
      modified: at + 60_000,
      content: json({
        dataFiles: [`s3://${BILLS_BUCKET}/${key}`],
        exportArn: `arn:aws:bcm-data-exports:us-east-1:${bill.payer.id}:export/fennimarsh-hourly`,
      }),
    },
  ];
}

const idOf = (...words: (string | number)[]): string => {
  const hex = createHash('sha256').update(words.join('/')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};

/** CUR 2.0 in CSV: each version has a folder of its own, and stays. */
function curExport(bill: Bill, { month, at }: Version): DeliveredObject[] {
  const folder = 'exports/fennimarsh-cur2';
  const executionId = idOf(bill.payer.id, 'cur2', month, at);
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const partition = `BILLING_PERIOD=${month}/${stamp}-${executionId}`;
  const key = `${folder}/data/${partition}/fennimarsh-cur2-00001.csv.gz`;
  const content = json({ executionId, dataFiles: [`s3://${BILLS_BUCKET}/${key}`] });
  return [
    { key, modified: at, content: () => curFile(bill, month, new Date(at), 'cur2') },
    {
      key: `${folder}/metadata/${partition}/fennimarsh-cur2-Manifest.json`,
      modified: at + 60_000,
      content,
    },
  ];
}

/** The legacy report: a folder for each assembly, and one manifest of the newest. */
function legacyReport(bill: Bill, { month, at }: Version, isNewest: boolean): DeliveredObject[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [start, end] = [Date.UTC(year, number - 1), Date.UTC(year, number)];
  const day = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
  const folder = `reports/fennimarsh-cur/${day(start)}-${day(end)}`;
  const assemblyId = idOf(bill.payer.id, 'cur', month, at);
  const key = `${folder}/${assemblyId}/fennimarsh-cur-00001.csv.gz`;
  const content = json({
    assemblyId,
    account: bill.payer.id,
    charset: 'UTF-8',
    compression: 'GZIP',
    contentType: 'text/csv',
    reportName: 'fennimarsh-cur',
    billingPeriod: { start: `${day(start)}T000000.000Z`, end: `${day(end)}T000000.000Z` },
    bucket: BILLS_BUCKET,
    reportKeys: [key],
  });
  const modified = at + 60_000;
  return [
    { key, modified: at, content: () => curFile(bill, month, new Date(at), 'cur') },
    { key: `${folder}/${assemblyId}/fennimarsh-cur-Manifest.json`, modified, content },
    ...(isNewest ? [{ key: `${folder}/fennimarsh-cur-Manifest.json`, modified, content }] : []),
  ];
}

/** A small bill for the page tests: some seventy days up to yesterday, taken in as every other. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import type { Served } from './reeve.ts';

const DAYS = 75;
const DAY_MS = 86_400_000;
const TAKEN_IN_WITHIN_MS = 20_000;

const HEADER =
  'BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,SubAccountId,RegionId,ResourceId,x_UsageType,Tags';

interface Line {
  readonly cost: number;
  readonly service: string;
  readonly account: string;
  readonly charge?: string;
  readonly usage?: string;
  readonly tags?: string;
}

const EVERY_DAY: readonly Line[] = [
  { cost: 40, service: 'Amazon EC2', account: '111111111111', usage: 'BoxUsage:m5.large', tags: 'checkout' },
  { cost: 9, service: 'Amazon EC2', account: '111111111111', usage: 'EBS:VolumeUsage.gp3' },
  { cost: 20, service: 'Amazon S3', account: '222222222222', usage: 'TimedStorage-ByteHrs', tags: 'search' },
  { cost: 5, service: 'AWS Lambda', account: '333333333333', usage: 'Lambda-GB-Second' },
];
const EVERY_MONTH: Line = {
  cost: 900,
  service: 'AWS Support (Business)',
  account: '111111111111',
  charge: 'Purchase',
};

function lines(now: Date): string[] {
  const today = Math.floor(now.getTime() / DAY_MS);
  return Array.from({ length: DAYS }, (_, at) => new Date((today - DAYS + at) * DAY_MS)).flatMap((day) =>
    [...EVERY_DAY, ...(day.getUTCDate() === 1 ? [EVERY_MONTH] : [])].map((line) => csv(line, day)),
  );
}

function csv({ cost, service, account, charge = 'Usage', usage = '', tags }: Line, day: Date): string {
  const month = (ahead: number) =>
    new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + ahead)).toISOString();
  const next = new Date(day.getTime() + DAY_MS).toISOString();
  const said = tags === undefined ? '' : `"{""team"": ""${tags}"", ""app"": ""${tags}-web""}"`;
  const resource = tags === undefined ? '' : `arn:aws:x:::${tags}`;
  return [
    ...[cost, cost, 'USD', month(0), month(1), day.toISOString(), next, charge, service, account],
    ...['eu-west-1', resource, usage, said],
  ].join(',');
}

/** Ends when the bill can be asked. */
export async function takeBillIn({ home, url }: Served, admin: BrowserContext): Promise<void> {
  const file = path.join(home, 'bill.csv');
  await writeFile(file, [HEADER, ...lines(new Date())].join('\n'));
  const answer = await admin.request.post(`${url}/api/v1/costs/imports`, {
    data: { files: [file], source: 'main' },
    headers: { origin: new URL(url).origin },
  });
  const { id } = (await answer.json()) as { readonly id: string };
  for (let waited = 0; waited < TAKEN_IN_WITHIN_MS; waited += 50) {
    const asked = await admin.request.get(`${url}/api/v1/costs/imports/${id}`);
    const { state, problem } = (await asked.json()) as { readonly state: string; readonly problem: unknown };
    if (state === 'done') return;
    if (state === 'failed') throw new Error(`The bill was not taken in: ${JSON.stringify(problem)}`);
    await wait(50);
  }
  throw new Error('The bill was not taken in in time.');
}

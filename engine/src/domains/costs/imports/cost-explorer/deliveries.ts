/** Months of Cost Explorer as deliveries: asked for when they are taken in, and put down as a file like any other. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AwsPort, type CallTarget, OWN_ACCOUNT } from '#platform/aws/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportWish } from '../../contract.ts';
import { costsErrors } from '../../errors.ts';
import { cacheOf } from '../cache.ts';
import { type Delivery, versionOf } from '../delivery.ts';
import type { SourceTotals } from '../measure-lines.ts';
import { daysOf, monthsBack } from './months.ts';
import type { Allowance } from './question.ts';
import { csvOf, readMonth } from './read-month.ts';

interface ExplorerWish {
  readonly asked: NonNullable<ImportWish['costExplorer']>;
  readonly source: string;
  readonly account: string | undefined;
  readonly allowance: Allowance;
}

export async function explorerDeliveries(
  platform: Platform,
  wish: ExplorerWish,
  signal: AbortSignal,
): Promise<Delivery[]> {
  const aws = await platform.aws();
  const target = { account: wish.account ?? OWN_ACCOUNT, region: 'us-east-1' };
  const payer = await payerOf(aws, target, signal);
  const now = platform.clock.now();
  const folder = cacheOf(platform.home, wish.source);
  // AWS restates the month before until its invoice is final; older months stay as they are.
  const moving = monthsBack(now, 2);
  const { months, tag } = wish.asked;
  return monthsBack(now, months ?? 1).flatMap((month): Delivery[] => {
    const period = daysOf(month, now);
    if (!period) return [];
    const file = path.join(folder, `cost-explorer-${month}.csv`);
    let said: SourceTotals | undefined;
    return [
      {
        period: month,
        version: versionOf(
          'cost-explorer',
          tag ?? '',
          month,
          moving.includes(month) ? now.toISOString().slice(0, 10) : '',
        ),
        files: [
          {
            name: `Cost Explorer, ${month}`,
            bytes: 0,
            async fetch(until) {
              const explorer = { aws, target, allowance: wish.allowance, signal: until };
              const { lines, totals } = await readMonth(explorer, { period, payer, tag });
              said = { [month]: totals };
              await mkdir(folder, { recursive: true });
              await writeFile(file, csvOf(lines));
              return file;
            },
          },
        ],
        said: () => said,
        forget: () => rm(file, { force: true }),
      },
    ];
  });
}

/** Whose bill it is: the organisation's management account pays, and who has no organisation pays alone. */
async function payerOf(aws: AwsPort, target: CallTarget, signal: AbortSignal): Promise<string> {
  const organization = await aws.call(target, 'organizations:DescribeOrganization', {}, { signal });
  if (organization.status === 'ok' && organization.output.Organization?.MasterAccountId)
    return organization.output.Organization.MasterAccountId;
  const caller = await aws.call(target, 'sts:GetCallerIdentity', {}, { signal });
  if (caller.status === 'ok' && caller.output.Account) return caller.output.Account;
  const { code, message } = caller.status === 'ok' ? { code: 'NoAccount', message: '' } : caller.fault;
  throw costsErrors.COST_EXPLORER_REFUSED({ code, message });
}

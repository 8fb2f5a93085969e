/** Which accounts a scan enters, and which regions it reads in each. */
import { type Account, type KnownAccounts, readAccounts } from '#domains/accounts/index.ts';
import { inTurns } from '#kernel/in-turns.ts';
import { didYouMean } from '#kernel/nearest.ts';
import { type AwsFault, type AwsPort, homeRegionOf } from '#platform/aws/index.ts';
import type { Platform } from '#platform/platform.ts';
import { inventoryErrors } from '../errors.ts';
import { partitionOf } from '../where.ts';
import type { Target } from './cells.ts';
import type { ScanWish } from './wish.ts';

export interface ClosedAccount {
  readonly account: string;
  readonly status: 'denied' | 'throttled' | 'error';
  readonly fault: AwsFault;
}

export interface Targets {
  readonly open: readonly Target[];
  /** Accounts that could not be entered: known to be there, and nothing else. */
  readonly closed: readonly ClosedAccount[];
  readonly accounts: ReadonlyMap<string, Account>;
  /** Why there may be more accounts than these. */
  readonly problem: KnownAccounts['problem'];
  /** The regions that were asked for; none: every one that is on. */
  readonly given: readonly string[];
  /** The region that is on in every account. */
  readonly home: string;
}

/** Region lists are asked for in so many accounts at once. */
const AT_ONCE = 20;

export async function findTargets(platform: Platform, wish: ScanWish, signal: AbortSignal): Promise<Targets> {
  const { config } = platform;
  const { accounts, problem } = await readAccounts(platform, { signal });
  const known = new Map(accounts.map((account) => [account.id, account]));
  const wanted = wish.accounts ?? accounts.filter(({ status }) => status !== 'suspended').map(({ id }) => id);
  for (const id of wanted)
    if (!known.has(id))
      throw inventoryErrors.SCAN_ACCOUNT_NOT_THERE({
        account: id,
        suggestion: didYouMean(id, [...known.keys()]),
      });
  const aws = await platform.aws();
  const given = wish.regions ?? config.aws.regions;
  // Even a slip says which partition was meant; its home region is on in every account.
  const partition = partitionOf(given[0] ?? '');
  const home = homeRegionOf(partition);
  const asked = await inTurns(wanted, AT_ONCE, (account) => regionsOf(aws, account, home, signal));
  signal.throwIfAborted();
  const enabled = new Set(asked.flatMap((answer) => ('names' in answer ? answer.names : [])));
  checkRegions(given, enabled);
  const open: Target[] = [];
  const closed: ClosedAccount[] = [];
  for (const answer of asked) {
    if ('fault' in answer) closed.push(answer);
    else {
      const regions = given.length > 0 ? given.filter((name) => answer.names.includes(name)) : answer.names;
      open.push({ account: answer.account, partition, regions });
    }
  }
  return { open, closed, accounts: known, problem, given, home };
}

/** A region that no account has is a slip; where no account could say, it is taken as given. */
function checkRegions(given: readonly string[], enabled: ReadonlySet<string>): void {
  for (const region of given)
    if (enabled.size > 0 && !enabled.has(region))
      throw inventoryErrors.SCAN_REGION_NOT_THERE({ region, suggestion: didYouMean(region, [...enabled]) });
}

type Answer = ClosedAccount | { readonly account: string; readonly names: readonly string[] };

async function regionsOf(
  aws: AwsPort,
  account: string,
  region: string,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = await aws.call({ account, region }, 'ec2:DescribeRegions', {}, { signal });
  if (answer.status !== 'ok') {
    const fault = 'fault' in answer ? answer.fault : undefined;
    const status = answer.status === 'partial' ? 'error' : answer.status;
    return {
      account,
      status,
      fault: fault ?? { code: 'Unknown', message: 'AWS did not say which regions it has.' },
    };
  }
  const names = (answer.output.Regions ?? []).flatMap(({ RegionName }) => RegionName ?? []);
  if (names.length > 0) return { account, names: names.sort() };
  return {
    account,
    status: 'error',
    fault: { code: 'NoRegions', message: 'AWS names no region for this account.' },
  };
}

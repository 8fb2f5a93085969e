/** Takes stock of the account that the credentials belong to, region by region. */
import { type AwsPort, OWN_ACCOUNT } from '#platform/aws/index.ts';
import { inventoryErrors } from './errors.ts';
import { type Cell, type ScanMachines, scan } from './scan.ts';
import { everyScanner } from './scanners.generated.ts';
import { GLOBAL, whereIs } from './where.ts';

export interface ScanWish {
  /** Empty: every region that is enabled in the account. */
  readonly regions: readonly string[];
  /** Where to ask who we are and what is enabled. */
  readonly homeRegion: string;
  /** The accounts that may be scanned; undefined: any. */
  readonly accounts: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

export interface PlacedCell extends Cell {
  readonly account: string;
  readonly region: string;
}

export interface OwnScan {
  readonly account: string;
  readonly cells: readonly PlacedCell[];
}

/** Each region becomes visible as soon as it is read: one that fails, or an end in between, takes nothing from the others. */
export async function scanOwnAccount(machines: ScanMachines, wish: ScanWish): Promise<OwnScan> {
  const { signal } = wish;
  const { account, partition } = await whoWeAre(machines.aws, wish);
  if (wish.accounts && !wish.accounts.includes(account)) throw inventoryErrors.SCAN_OUT_OF_SCOPE({ account });
  const regions = wish.regions.length > 0 ? wish.regions : await enabledRegions(machines.aws, account, wish);
  const cells: PlacedCell[] = [];
  for (const region of [GLOBAL, ...new Set(regions)]) {
    signal.throwIfAborted();
    const scanners = everyScanner.filter(({ scope }) => (scope === GLOBAL) === (region === GLOBAL));
    if (scanners.length === 0) continue;
    const where = whereIs(account, region, region === GLOBAL ? partition : undefined);
    const { cells: read } = await scan(machines, where, scanners, signal);
    cells.push(...read.map((cell) => ({ account, region, ...cell })));
  }
  return { account, cells };
}

async function whoWeAre(aws: AwsPort, { homeRegion: region, signal }: ScanWish) {
  const who = await aws.call({ account: OWN_ACCOUNT, region }, 'sts:GetCallerIdentity', {}, { signal });
  signal.throwIfAborted();
  if (who.status !== 'ok')
    throw inventoryErrors.SCAN_ACCOUNT_UNKNOWN({ reason: `${who.fault.code}: ${who.fault.message}` });
  const { Account: account, Arn: arn } = who.output;
  const partition = arn?.split(':')[1];
  if (!account || !partition)
    throw inventoryErrors.SCAN_ACCOUNT_UNKNOWN({ reason: 'the answer has no account.' });
  return { account, partition };
}

async function enabledRegions(aws: AwsPort, account: string, { homeRegion: region, signal }: ScanWish) {
  const answer = await aws.call({ account: OWN_ACCOUNT, region }, 'ec2:DescribeRegions', {}, { signal });
  signal.throwIfAborted();
  if (answer.status !== 'ok')
    throw inventoryErrors.SCAN_REGIONS_UNKNOWN({
      account,
      reason: `${answer.fault.code}: ${answer.fault.message}`,
    });
  const names = (answer.output.Regions ?? []).flatMap(({ RegionName }) => RegionName ?? []);
  if (names.length === 0)
    throw inventoryErrors.SCAN_REGIONS_UNKNOWN({ account, reason: 'the answer names none.' });
  return names.sort();
}

/** Where a scan stands: one account, and one of its regions or what the account has everywhere. */
import { type CallTarget, homeRegionOf } from '#platform/aws/index.ts';

/** The region of what belongs to an account as a whole. */
export const GLOBAL = 'global';

export interface Where {
  readonly account: string;
  /** `global` for what has no region. */
  readonly region: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
}

export function whereIs(account: string, region: string, partition = partitionOf(region)): Where {
  return { account, region, partition };
}

export const targetOf = ({ account, region, partition }: Where): CallTarget => ({
  account,
  region: region === GLOBAL ? homeRegionOf(partition) : region,
});

export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

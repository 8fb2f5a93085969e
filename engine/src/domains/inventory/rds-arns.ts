/** ARNs of what RDS names by its identifier alone, as RDS itself builds them. */
import type { Where } from './where.ts';

/** Neighbours in other regions are named by their ARN already. */
export function rdsArn(
  { partition, region, account }: Where,
  kind: 'db' | 'cluster' | 'snapshot' | 'cluster-snapshot',
  name: string | undefined,
): string | null {
  if (!name) return null;
  return name.startsWith('arn:') ? name : `arn:${partition}:rds:${region}:${account}:${kind}:${name}`;
}

interface RoleUse {
  readonly RoleArn?: string | undefined;
}

export const roleArns = (uses: readonly RoleUse[] | undefined, monitoring: string | undefined) =>
  [...(uses ?? []).map(({ RoleArn }) => RoleArn), monitoring].filter((arn) => arn !== undefined);

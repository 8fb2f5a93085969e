/** Where the records of the whole company go. */
import { logGroups } from '../../services/logs.ts';
import { DAY_MS } from '../calendar.ts';
import type { Estate } from '../estate.ts';
import { castBucket } from '../makers-of-stores.ts';

/** Of CloudTrail, and of what the edge served. */
export const TRAIL_BUCKET = 'fennimarsh-log-archive-trail';
export const EDGE_BUCKET = 'fennimarsh-log-archive-edge';
/** The bills, in the account that pays them. */
export const BILLS_BUCKET = 'fennimarsh-billing-exports';

export function castArchives(estate: Estate): void {
  const bornAt = estate.calendar.start - 1100 * DAY_MS;
  const tags = { Team: 'security', ManagedBy: 'terraform', CostCenter: 'CC-1100' };
  const spot = { account: estate.accountOf('log-archive'), region: 'us-east-1' };
  const rule = {
    ID: 'seven-years',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    Expiration: { Days: 2555 },
  } as const;
  for (const name of [TRAIL_BUCKET, EDGE_BUCKET]) {
    const objects = estate.luck(name).between(1_000_000, 90_000_000);
    castBucket(estate, spot, {
      name,
      bornAt,
      tags,
      but: { objects, versioning: 'Enabled', lifecycle: { Rules: [rule] } },
    });
  }
  castBucket(
    estate,
    { account: estate.accountOf('fennimarsh-management'), region: 'us-east-1' },
    { name: BILLS_BUCKET, bornAt, tags: { Team: 'platform', CostCenter: 'CC-1000' }, but: { objects: 60 } },
  );
  const hub = { account: estate.accountOf('network-hub'), region: 'us-east-1' };
  for (const zone of ['fennimarsh', 'internal.fennimarsh'])
    estate.add(logGroups, hub, { name: `/aws/route53/${zone}`, bornAt, tags, but: { retentionInDays: 90 } });
}

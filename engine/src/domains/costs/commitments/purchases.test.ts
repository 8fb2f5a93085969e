/** What can be bought for what: usage types, pools, and the units of reservations. */
import { describe, expect, it } from 'vitest';
import { levelJson } from './appraise.ts';
import { machineOf, normalised } from './eligible.ts';
import { poolOf } from './pools.ts';
import { groupsOf, type Priced, purchasesOf } from './purchases.ts';
import type { UsageKind } from './rates.ts';
import { spread } from './read-usage.ts';

const kind = (more: Partial<UsageKind>): UsageKind => ({
  class: 'EC2',
  usageType: 'EU-BoxUsage:m5.large',
  operation: 'RunInstances',
  region: 'eu-west-1',
  ...more,
});

describe('usage types', () => {
  it('name machines by family and size', () => {
    expect(machineOf('EU-BoxUsage:m5.2xlarge')).toEqual({ family: 'm5', size: '2xlarge' });
    expect(machineOf('InstanceUsage:db.r6g.large')).toEqual({ family: 'db.r6g', size: 'large' });
    expect(machineOf('ESInstance:m5.large.search')).toEqual({ family: 'm5', size: 'large' });
    expect([machineOf('EU-Lambda-GB-Second'), machineOf(null)]).toEqual([undefined, undefined]);
  });

  it('have sizes in normalised units, and some have none', () => {
    expect(['nano', 'large', 'xlarge', '2xlarge', '24xlarge'].map(normalised)).toEqual([
      25n,
      400n,
      800n,
      1600n,
      19_200n,
    ]);
    expect([normalised('metal'), normalised('16xlargex')]).toEqual([undefined, undefined]);
  });
});

describe('pools', () => {
  it('are one for plans of compute, and one for each family and region of the others', () => {
    const lambda = kind({ class: 'Lambda', usageType: 'EU-Lambda-GB-Second', operation: 'Invoke' });
    expect([
      poolOf('compute', lambda)?.id,
      poolOf('ec2-instance', lambda),
      poolOf('reservation', lambda),
    ]).toEqual(['compute', undefined, undefined]);
    expect(poolOf('ec2-instance', kind({}))?.id).toBe('m5/eu-west-1');
    expect(poolOf('compute', kind({ class: 'RDS' }))).toBeUndefined();
  });

  it('let sizes share a reservation only where AWS does', () => {
    const unit = (more: Partial<UsageKind>) => poolOf('reservation', kind(more))?.unit;
    expect(unit({})).toBe('normalised unit of m5');
    expect(unit({ operation: 'RunInstances:0002' })).toBe('m5.large');
    expect(unit({ usageType: 'BoxUsage:m5.metal' })).toBe('m5.metal');
    const rds = { class: 'RDS', usageType: 'Multi-AZUsage:db.r5.large' } as const;
    expect(poolOf('reservation', kind({ ...rds, operation: 'CreateDBInstance:0014' }))?.unitsAnHour).toBe(
      800n,
    );
    expect(unit({ ...rds, operation: 'CreateDBInstance:0012' })).toBe('Multi-AZ db.r5.large');
  });
});

describe('a reservation', () => {
  it('is bought by the unit, whatever sizes use it', () => {
    const HOURS = 24;
    const of = (size: string, cents: bigint, machines: bigint): Priced => {
      const usage = kind({ usageType: `BoxUsage:m5.${size}` });
      const pool = poolOf('reservation', usage);
      if (!pool) throw new Error(size);
      const open = cents * 1_000_000n * machines * BigInt(HOURS);
      const total = {
        ...usage,
        open,
        covered: 0n,
        quantity: machines * BigInt(HOURS) * 100n,
        unknownLines: 0,
      };
      return { kind: total, pool, rate: { rate: 6_000n, from: 'you' } };
    };
    // Two at ten cents and one at twenty: sixteen units of 2.5 cents, for six tenths of it.
    const groups = groupsOf([of('large', 10n, 2n), of('xlarge', 20n, 1n)]);
    const hour = groups.reduce((sum, { open }) => sum + open, 0n) / BigInt(HOURS);
    const all = (value: bigint) => Array.from({ length: HOURS }, () => value);
    const [purchase, ...others] = purchasesOf(groups, [{ open: all(hour), covered: all(0n) }]);
    if (!purchase) throw new Error('Nothing can be bought.');
    expect([others, purchase.step]).toEqual([[], 1_500_000n]);
    expect(levelJson(purchase, purchase.best)).toMatchObject({
      level: '0.24000000',
      units: 16,
      coverage: 100,
      utilisation: 100,
    });
  });
});

describe('a line that is longer than an hour', () => {
  it('is spread over its hours to the last digit, and what is outside the window falls away', () => {
    const hours = [0n, 0n, 0n, 0n];
    spread(hours, 1, 3, 11n);
    expect(hours).toEqual([0n, 4n, 4n, 3n]);
    const credit = [0n, 0n];
    spread(credit, 0, 2, -3n);
    expect(credit).toEqual([-2n, -1n]);
    const window = [0n, 0n];
    spread(window, -2, 4, 10n);
    expect(window).toEqual([2n, 2n]);
    spread(window, 1, 24, 24n);
    expect(window).toEqual([2n, 3n]);
  });
});

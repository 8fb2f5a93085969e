/** Planted: machines that idle, that are too large, too old, or always on for people who sleep. */

import type { Usage } from '../../usage.ts';
import { baseImage } from '../landscape/base-images.ts';
import { castInstance } from '../makers.ts';
import { standIn } from '../network/standing.ts';
import { instanceMonth } from '../prices.ts';
import { type Bed, isNotProduction, isProduction, type Planter, sow } from './garden.ts';

interface Machine {
  readonly type: string;
  readonly usage: Usage;
  readonly tags?: Readonly<Record<string, string>>;
}

function machine(
  { estate, home, network, luck, label }: Bed,
  name: string,
  bornAt: number,
  { type, usage, tags }: Machine,
) {
  const part = label(name);
  const imageId = baseImage(estate, home.spot.region);
  const at = { bornAt, type, imageId, rootGib: 30, ...standIn(network, luck.between(0, 2)) };
  const { instance } = castInstance(estate, home.spot, { ...part, ...at, tags: { ...part.tags, ...tags } });
  estate.use(instance, usage);
  return instance;
}

const idle: Planter = (garden) => {
  const what = 'A machine that does nothing: CPU under 2 % and next to no traffic for months.';
  const seed = { kind: 'waste', sort: 'instance-idle', rule: 'ec2-instance-idle', what, count: 7 } as const;
  sow(garden, seed, (bed) => {
    const type = bed.luck.pick(['m5.large', 't3.large', 'm6i.large', 'c5.2xlarge']);
    const since = bed.daysAgo(60, 390);
    const instance = machine(bed, 'poc-', since, { type, usage: 'idle' });
    return { of: [instance], since, monthlyUsd: instanceMonth(type) };
  });
};

const SMALLER = {
  'm5.4xlarge': 'm5.2xlarge',
  'm6i.4xlarge': 'm6i.2xlarge',
  'r5.4xlarge': 'r5.2xlarge',
  'c6i.8xlarge': 'c6i.4xlarge',
} as const;
const LARGE = ['m5.4xlarge', 'm6i.4xlarge', 'r5.4xlarge', 'c6i.8xlarge'] as const;

const oversized: Planter = (garden) => {
  const what = 'A machine twice as large as its busiest hours need.';
  const seed = {
    kind: 'missizing',
    sort: 'instance-oversized',
    rule: 'ec2-instance-rightsize',
    what,
    count: 7,
  } as const;
  sow(garden, { ...seed, fits: isProduction }, (bed) => {
    const type = bed.luck.pick(LARGE);
    const since = bed.daysAgo(120, 400);
    const instance = machine(bed, 'batch-', since, { type, usage: 'low' });
    return { of: [instance], since, monthlyUsd: instanceMonth(type) - instanceMonth(SMALLER[type]) };
  });
};

const undersized: Planter = (garden) => {
  const what = 'A burstable machine that has spent its credits and runs throttled every working day.';
  const seed = {
    kind: 'missizing',
    sort: 'instance-undersized',
    rule: 'ec2-instance-credits-exhausted',
    what,
    count: 3,
  } as const;
  sow(garden, { ...seed, fits: isProduction }, (bed) => {
    const since = bed.daysAgo(60, 200);
    return { of: [machine(bed, 'jobs-', since, { type: 't3.medium', usage: 'saturated' })], since };
  });
};

const outdated: Planter = (garden) => {
  const what = 'A machine of a generation that AWS has replaced twice over.';
  const sort = 'instance-previous-generation';
  const seed = { kind: 'missizing', sort, rule: 'ec2-instance-previous-generation', what, count: 6 } as const;
  sow(garden, seed, (bed) => {
    const type = bed.luck.pick(['m4.large', 'm4.xlarge', 't2.medium', 't2.large', 'm3.large']);
    const since = bed.daysAgo(500, 1400);
    return { of: [machine(bed, 'old-', since, { type, usage: 'steady' })], since };
  });
};

const officeHours: Planter = (garden) => {
  const what = 'A development machine that is used on weekdays from nine to six and runs all night.';
  const sort = 'instance-schedulable';
  const seed = {
    kind: 'waste',
    sort,
    rule: 'ec2-instance-schedulable',
    what,
    count: 6,
    fits: isNotProduction,
  } as const;
  sow(garden, seed, (bed) => {
    const type = 'm6i.2xlarge';
    const since = bed.daysAgo(100, 420);
    const instance = machine(bed, 'workbench-', since, { type, usage: 'office-hours' });
    // 45 of the 168 hours of a week are used.
    return { of: [instance], since, monthlyUsd: instanceMonth(type) * (1 - 45 / 168) };
  });
};

export const machines: readonly Planter[] = [idle, oversized, undersized, outdated, officeHours];

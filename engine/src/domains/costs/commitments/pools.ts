/** What one purchase could pay for: usage of one pool shares a commitment, usage of two does not. */

import type { PlanKind } from './contract.ts';
import { machineOf, normalised } from './eligible.ts';
import type { UsageKind } from './rates.ts';

export interface Pool {
  readonly id: string;
  readonly name: string;
  /** What a unit of a reservation is; null for plans, which are bought by the dollar. */
  readonly unit: string | null;
  /** Of an hour of this kind of usage, in hundredths. */
  readonly unitsAnHour: bigint;
}

/** AWS commits plans to the tenth of a cent. */
export const PLAN_STEP = 100_000n;

/** Linux on shared machines; a reservation of any other system is for one size alone. */
const FLEXIBLE_EC2 = 'RunInstances';
/**
 * MySQL, PostgreSQL, Aurora MySQL, MariaDB, Aurora PostgreSQL, and the editions of Oracle for which one brings the licence
 * (Amazon RDS and Aurora User Guides, "Size-flexible reserved DB instances"; codes as public copies of the
 * `operation` table of RDS have them; both read in November 2026).
 */
const FLEXIBLE_RDS = /:(0002|0014|0016|0018|0021|0003|0004|0005|0019)$/;
/**
 * `db.r7g`, `m8g`, `db.x8g`: Database Savings Plans pay for the seventh generation and later, burstable ones left out
 * (AWS's announcements of December 2025 and March 2026).
 */
const MODERN = /^(?:db\.)?(?!t)[a-z]+(?:[7-9]|\d{2})/;
const PLAN = { unit: null, unitsAnHour: 0n } as const;

/** Undefined where a commitment of that kind cannot pay for it. */
export function poolOf(kind: PlanKind, usage: UsageKind): Pool | undefined {
  const machine = machineOf(usage.usageType);
  const region = usage.region ?? 'any region';
  if (kind === 'compute')
    return usage.class === 'EC2' || usage.class === 'Fargate' || usage.class === 'Lambda'
      ? { ...PLAN, id: 'compute', name: 'EC2, Fargate and Lambda everywhere' }
      : undefined;
  if (kind === 'sagemaker')
    return usage.class === 'SageMaker'
      ? { ...PLAN, id: 'sagemaker', name: 'SageMaker machines everywhere' }
      : undefined;
  if (!machine) return undefined;
  if (kind === 'database')
    return (usage.class === 'RDS' || usage.class === 'OpenSearch') && MODERN.test(machine.family)
      ? { ...PLAN, id: 'database', name: 'Databases everywhere' }
      : undefined;
  if (kind === 'ec2-instance')
    return usage.class === 'EC2'
      ? { ...PLAN, id: `${machine.family}/${region}`, name: `${machine.family} in ${region}` }
      : undefined;
  return reservationPool(usage, machine, region);
}

const RESERVABLE = new Set(['EC2', 'RDS', 'ElastiCache', 'OpenSearch', 'Redshift']);

function reservationPool(
  { class: name, usageType, operation }: UsageKind,
  { family, size }: { family: string; size: string },
  region: string,
): Pool | undefined {
  if (!RESERVABLE.has(name)) return undefined;
  const factor = normalised(size);
  const two = usageType?.includes('Multi-AZ') ? 2n : 1n;
  const isFlexible =
    (name === 'EC2' && operation === FLEXIBLE_EC2) ||
    (name === 'RDS' && FLEXIBLE_RDS.test(operation ?? '')) ||
    name === 'ElastiCache';
  // After the colon stands the code of a system or an engine; the rest is the same for all.
  const what = operation?.includes(':') ? ` (${operation})` : '';
  if (isFlexible && factor !== undefined)
    return {
      id: `${family}/${region}/${operation ?? ''}`,
      name: `${family} in ${region}${what}`,
      unit: `normalised unit of ${family}`,
      unitsAnHour: factor * two,
    };
  const whole = `${two === 2n ? 'Multi-AZ ' : ''}${family}.${size}`;
  return {
    id: `${usageType ?? ''}/${region}/${operation ?? ''}`,
    name: `${whole} in ${region}${what}`,
    unit: whole,
    unitsAnHour: 100n,
  };
}

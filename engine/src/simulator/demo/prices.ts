/** What the planted things cost: list prices of us-east-1 in dollars, as they stood when the demo was written. */

export const HOURS_A_MONTH = 730;

/** On demand, Linux, an hour. */
const INSTANCES: Readonly<Record<string, number>> = {
  't2.medium': 0.0464,
  't2.large': 0.0928,
  't3.medium': 0.0416,
  't3.large': 0.0832,
  't3.xlarge': 0.1664,
  'm3.large': 0.133,
  'm4.large': 0.1,
  'm4.xlarge': 0.2,
  'm5.large': 0.096,
  'm5.2xlarge': 0.384,
  'm5.4xlarge': 0.768,
  'm6i.large': 0.096,
  'm6i.2xlarge': 0.384,
  'm6i.4xlarge': 0.768,
  'c5.2xlarge': 0.34,
  'c5.4xlarge': 0.68,
  'c6i.4xlarge': 0.68,
  'c6i.8xlarge': 1.36,
  'r5.2xlarge': 0.504,
  'r5.4xlarge': 1.008,
  'g5.12xlarge': 5.672,
  'p3.2xlarge': 3.06,
  'db.t3.medium': 0.072,
  'db.m4.large': 0.175,
  'db.m5.large': 0.178,
  'db.m5.2xlarge': 0.712,
  'db.r4.large': 0.24,
  'db.r5.large': 0.25,
  'db.r5.xlarge': 0.5,
  'db.r5.2xlarge': 1,
  'db.r6g.4xlarge': 1.8,
};

/** GiB and month. */
const DISKS = {
  gp2: 0.1,
  gp3: 0.08,
  io1: 0.125,
  io2: 0.125,
  st1: 0.045,
  sc1: 0.015,
  standard: 0.05,
} as const;

export const SNAPSHOT_GIB = 0.05;
export const RDS_GP2_GIB = 0.115;
export const S3_STANDARD_GIB = 0.023;
/** An IPv4 address, used or not. */
export const ADDRESS = 0.005 * HOURS_A_MONTH;

export function instanceMonth(type: string): number {
  const hour = INSTANCES[type];
  if (hour === undefined) throw new Error(`There is no price of ${type}.`);
  return hour * HOURS_A_MONTH;
}

/** With what is provisioned beyond a volume's base. */
export function diskMonth(type: keyof typeof DISKS, gib: number, { iops = 0, mibS = 0 } = {}): number {
  const size = DISKS[type] * gib;
  if (type === 'io1' || type === 'io2') return size + 0.065 * iops;
  if (type === 'gp3') return size + 0.005 * Math.max(0, iops - 3000) + 0.04 * Math.max(0, mibS - 125);
  return size;
}

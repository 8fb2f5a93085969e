/** What the planted things cost: list prices of us-east-1 in dollars, as they stood when the demo was written. */

export const HOURS_A_MONTH = 730;

/** On demand, Linux, an hour. RDS: PostgreSQL, one zone. EC2 as AWS published it in July 2026, the others in 2025. */
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
  't4g.medium': 0.0336,
  'm6i.xlarge': 0.192,
  'm7g.large': 0.0816,
  'm7g.xlarge': 0.1632,
  'c6i.xlarge': 0.17,
  'r6i.large': 0.126,
  'db.t4g.small': 0.032,
  'db.t4g.medium': 0.065,
  'db.t4g.large': 0.129,
  'db.m6g.large': 0.159,
  'db.m7g.xlarge': 0.337,
  'db.r6g.large': 0.225,
  'db.r6g.xlarge': 0.45,
  'cache.t3.micro': 0.0136,
  'cache.m6g.large': 0.1192,
  'cache.r6g.large': 0.1648,
  'cache.t4g.small': 0.0256,
  'cache.m7g.large': 0.1264,
  'ml.t3.medium': 0.05,
  'ml.t3.xlarge': 0.2,
  'ml.m5.large': 0.115,
  'ml.m5.xlarge': 0.23,
  'ml.c5.xlarge': 0.204,
  'ml.c6i.xlarge': 0.204,
  'ml.g4dn.xlarge': 0.7364,
  'ml.g5.xlarge': 1.408,
  'kafka.t3.small': 0.0456,
  'kafka.m5.large': 0.21,
  'kafka.m7g.large': 0.204,
  't3.medium.search': 0.073,
  'm5.large.search': 0.142,
  'r6g.large.search': 0.167,
  'ra3.xlplus': 1.086,
  'ra3.4xlarge': 3.26,
  'dc2.large': 0.25,
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

/** An hour of a machine of that type, whatever service runs it. */
export function machineHour(type: string): number {
  const hour = INSTANCES[type];
  if (hour === undefined) throw new Error(`There is no price of ${type}.`);
  return hour;
}

/** The types of EC2 machines among them. */
export const ec2Types = (): string[] =>
  Object.keys(INSTANCES).filter(
    (type) => /^[a-z]+\d[a-z]*\.[a-z0-9]+$/.test(type) && !/^(ra|dc)\d/.test(type),
  );

export const instanceMonth = (type: string): number => machineHour(type) * HOURS_A_MONTH;

/** With what is provisioned beyond a volume's base. */
export function diskMonth(type: keyof typeof DISKS, gib: number, { iops = 0, mibS = 0 } = {}): number {
  const size = DISKS[type] * gib;
  if (type === 'io1' || type === 'io2') return size + 0.065 * iops;
  if (type === 'gp3') return size + 0.005 * Math.max(0, iops - 3000) + 0.04 * Math.max(0, mibS - 125);
  return size;
}

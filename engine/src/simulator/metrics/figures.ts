/** What a share of a resource's capacity means in the unit of a metric. */

export interface Figure {
  /** `level`: how high something stands. `flow`: so much a second, added up over a period. */
  readonly as: 'level' | 'flow';
  /** At a share of the capacity between 0 and 1. */
  readonly at: (share: number) => number;
  /** Nothing at all is published where nothing happens. */
  readonly onlyWhenUsed?: true;
  readonly onlyBurstable?: true;
}

/** Below it nobody works with a resource: what is left is its own housekeeping. */
export const UNUSED = 0.02;

const MB = 1_000_000;
const GIB = 1_073_741_824;

const percent = (share = 1): Figure => ({ as: 'level', at: (load) => 100 * share * load });
/** An idle one has none. */
const work = (as: Figure['as'], peak: number): Figure => ({
  as,
  at: (load) => (load < UNUSED ? 0 : peak * load),
});
/** An idle one has a trickle of it. */
const traffic = (peak: number): Figure => ({
  as: 'flow',
  at: (load) => (load < UNUSED ? 0.000002 * peak : peak * load),
});
const left = (whole: number): Figure => ({ as: 'level', at: (load) => whole * (1 - 0.8 * load) });
const memory: Figure = { as: 'level', at: (load) => 100 * (0.25 + 0.55 * load) };

/** By namespace and name. */
export const figures: Readonly<Record<string, Figure>> = {
  'AWS/EC2/CPUUtilization': percent(),
  'AWS/EC2/NetworkIn': traffic(20 * MB),
  'AWS/EC2/NetworkOut': traffic(25 * MB),
  // Credits that are paid for: only of those that are always at their limit.
  'AWS/EC2/CPUSurplusCreditsCharged': {
    as: 'flow',
    at: (load) => (load > 0.9 ? 0.002 : 0),
    onlyBurstable: true,
  },
  'AWS/EBS/VolumeReadOps': work('flow', 400),
  'AWS/EBS/VolumeWriteOps': traffic(600),
  'AWS/EBS/VolumeReadBytes': work('flow', 20 * MB),
  'AWS/EBS/VolumeWriteBytes': traffic(30 * MB),
  'AWS/NATGateway/BytesOutToDestination': work('flow', 15 * MB),
  'AWS/NATGateway/BytesInFromDestination': work('flow', 40 * MB),
  'AWS/NATGateway/ActiveConnectionCount': work('level', 800),
  'AWS/RDS/CPUUtilization': percent(),
  'AWS/RDS/DatabaseConnections': work('level', 120),
  'AWS/RDS/FreeableMemory': left(8 * GIB),
  'AWS/RDS/FreeStorageSpace': left(60 * GIB),
  'AWS/RDS/ReadIOPS': work('level', 800),
  'AWS/RDS/WriteIOPS': work('level', 500),
  'AWS/Lambda/Invocations': { ...work('flow', 5), onlyWhenUsed: true },
  'AWS/Lambda/Errors': { ...work('flow', 0.02), onlyWhenUsed: true },
  'AWS/Lambda/Throttles': { as: 'flow', at: () => 0, onlyWhenUsed: true },
  'AWS/Lambda/Duration': { as: 'level', at: (load) => 90 + 160 * load, onlyWhenUsed: true },
  'AWS/Lambda/ConcurrentExecutions': { ...work('level', 20), onlyWhenUsed: true },
  'AWS/ECS/CPUUtilization': percent(),
  'AWS/ECS/MemoryUtilization': memory,
  'AWS/DynamoDB/ConsumedReadCapacityUnits': work('flow', 50),
  'AWS/DynamoDB/ConsumedWriteCapacityUnits': work('flow', 20),
  'AWS/ElastiCache/CPUUtilization': percent(0.5),
  'AWS/ElastiCache/EngineCPUUtilization': percent(),
  'AWS/ElastiCache/DatabaseMemoryUsagePercentage': memory,
  'AWS/ElastiCache/CurrConnections': work('level', 300),
  'AWS/ElastiCache/CacheHits': work('flow', 900),
  'AWS/ElastiCache/CacheMisses': work('flow', 100),
  'AWS/ApplicationELB/RequestCount': work('flow', 200),
  'AWS/ApplicationELB/ProcessedBytes': work('flow', 5 * MB),
  'AWS/ApplicationELB/TargetResponseTime': {
    as: 'level',
    at: (load) => 0.03 + 0.2 * load ** 3,
    onlyWhenUsed: true,
  },
  'AWS/NetworkELB/ProcessedBytes': work('flow', 8 * MB),
  'AWS/NetworkELB/ActiveFlowCount': work('level', 2_000),
};

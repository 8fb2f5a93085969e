/** AWS's token buckets per account and region: where our limiter starts and what the simulator enforces. */
import { factsOf, type Operation, split } from './operations.ts';
import type { RateLimit } from './service.ts';
import { services } from './services.generated.ts';

export type { RateLimit };

/** One bucket a call draws from, and how many tokens it takes. */
export interface RateDraw {
  readonly bucket: string;
  readonly tokens: number;
  readonly limit: RateLimit;
}

/** EC2 reads that are slower when neither filtered nor paged ("Request throttling for the Amazon EC2 API"). */
const slowWhenUnpaged: ReadonlySet<Operation> = new Set<Operation>([
  'ec2:DescribeInstances',
  'ec2:DescribeSnapshots',
  'ec2:DescribeVolumes',
]);
const unpaged: RateLimit = { burst: 50, perSecond: 10 };

/** Instances, not calls: a second bucket (same page, "resource rate limiting"). Starting refills ten times slower than stopping. */
const instanceLimits: { readonly [Op in Operation]?: RateLimit } = {
  'ec2:RunInstances': { burst: 1000, perSecond: 2 },
  'ec2:StartInstances': { burst: 1000, perSecond: 2 },
  'ec2:StopInstances': { burst: 1000, perSecond: 20 },
  'ec2:TerminateInstances': { burst: 1000, perSecond: 20 },
};

/** Every bucket that a call draws from, the request's own first. */
export function rateDraws(operation: Operation, input: object, isRead: boolean): readonly RateDraw[] {
  const request = requestDraw(operation, input, isRead);
  const instances = instanceLimits[operation];
  if (!instances) return [request];
  return [request, { bucket: `${operation}#instances`, tokens: countInstances(input), limit: instances }];
}

function requestDraw(operation: Operation, input: object, isRead: boolean): RateDraw {
  if (slowWhenUnpaged.has(operation) && !isNarrowed(input)) {
    return { bucket: `${operation}#unpaged`, tokens: 1, limit: unpaged };
  }
  const { service } = split(operation);
  const { shares, limit = services[service].limits[isRead ? 'read' : 'write'] } = factsOf(operation);
  return { bucket: shares === undefined ? operation : `${service}#${shares}`, tokens: 1, limit };
}

const isNarrowed = (input: object): boolean =>
  Object.entries(input).some(
    ([name, value]) =>
      value !== undefined && (name === 'MaxResults' || name === 'Filters' || /Ids$/.test(name)),
  );

function countInstances(input: object): number {
  if ('MaxCount' in input && typeof input.MaxCount === 'number') return input.MaxCount;
  return 'InstanceIds' in input && Array.isArray(input.InstanceIds)
    ? Math.max(1, input.InstanceIds.length)
    : 1;
}

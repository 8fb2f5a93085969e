/** AWS's token buckets per account and region: where our limiter starts and what the simulator enforces. */
import type { Operation } from './operations.ts';

export interface RateLimit {
  /** Bucket size: calls that may leave at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** One bucket a call draws from, and how many tokens it takes. */
export interface RateDraw {
  readonly bucket: string;
  readonly tokens: number;
  readonly limit: RateLimit;
}

/**
 * EC2: "Request throttling for the Amazon EC2 API", EC2 Developer Guide. The other services publish no buckets for these
 * calls: the values are cautious starting points that the limiter corrects from what AWS answers.
 */
const byService: Readonly<Record<string, { readonly read: RateLimit; readonly write: RateLimit }>> = {
  ec2: { read: { burst: 100, perSecond: 20 }, write: { burst: 50, perSecond: 5 } },
  organizations: { read: { burst: 20, perSecond: 10 }, write: { burst: 5, perSecond: 2 } },
  rds: { read: { burst: 40, perSecond: 20 }, write: { burst: 20, perSecond: 5 } },
  s3: { read: { burst: 200, perSecond: 100 }, write: { burst: 50, perSecond: 20 } },
  sts: { read: { burst: 600, perSecond: 600 }, write: { burst: 600, perSecond: 600 } },
  tag: { read: { burst: 15, perSecond: 15 }, write: { burst: 5, perSecond: 5 } },
};

/** EC2 calls with a bucket size of their own (same page). */
const byOperation: { readonly [Op in Operation]?: RateLimit } = {
  'ec2:CreateSnapshot': { burst: 100, perSecond: 5 },
  'ec2:DeleteVolume': { burst: 100, perSecond: 5 },
  'ec2:CreateTags': { burst: 100, perSecond: 10 },
  'ec2:DeleteTags': { burst: 100, perSecond: 10 },
  'ec2:RunInstances': { burst: 5, perSecond: 2 },
  'ec2:StartInstances': { burst: 5, perSecond: 2 },
  'ec2:TerminateInstances': { burst: 100, perSecond: 5 },
};

/** EC2 reads that are slower when neither filtered nor paged (same page). */
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

const fallback: RateLimit = { burst: 10, perSecond: 5 };

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
  const service = byService[operation.slice(0, operation.indexOf(':'))];
  const limit = byOperation[operation] ?? service?.[isRead ? 'read' : 'write'] ?? fallback;
  return { bucket: operation, tokens: 1, limit };
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

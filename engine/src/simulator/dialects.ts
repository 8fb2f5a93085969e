/** How each service words the refusals that any call can meet. */
import type { Service } from '#platform/aws/index.ts';

interface Wording {
  readonly code: string;
  readonly status: number;
}

export interface Dialect {
  readonly throttled: Wording;
  readonly denied: Wording;
  readonly broken: Wording;
  readonly badToken: Wording;
  /** How long a page token lives, in ms. */
  readonly tokenLifeMs: number;
  readonly expiredToken: Wording;
}

const DAY_MS = 86_400_000;

/** What most services say that speak JSON. */
const COMMON: Dialect = {
  throttled: { code: 'ThrottlingException', status: 400 },
  denied: { code: 'AccessDeniedException', status: 400 },
  broken: { code: 'InternalServerException', status: 500 },
  badToken: { code: 'ValidationException', status: 400 },
  tokenLifeMs: DAY_MS,
  expiredToken: { code: 'ValidationException', status: 400 },
};

/** What the older ones say that take their calls as forms and answer in XML. */
const QUERY: Dialect = {
  throttled: { code: 'Throttling', status: 400 },
  denied: { code: 'AccessDenied', status: 403 },
  broken: { code: 'InternalFailure', status: 500 },
  badToken: { code: 'ValidationError', status: 400 },
  tokenLifeMs: DAY_MS,
  expiredToken: { code: 'ValidationError', status: 400 },
};

const speaksQuery: ReadonlySet<string> = new Set([
  'autoscaling',
  'cloudformation',
  'cloudwatch',
  'elasticache',
  'elb',
  'elbv2',
  'iam',
  'redshift',
  'sns',
  'sts',
]);

export const dialectOf = (service: Service): Dialect =>
  spoken[service] ?? (speaksQuery.has(service) ? QUERY : COMMON);

/** AWS publishes a token's life for the tagging API only (15 minutes); a day is assumed elsewhere. */
const spoken: { readonly [S in Service]?: Dialect } = {
  ec2: {
    throttled: { code: 'RequestLimitExceeded', status: 503 },
    denied: { code: 'UnauthorizedOperation', status: 403 },
    broken: { code: 'InternalError', status: 500 },
    badToken: { code: 'InvalidNextToken', status: 400 },
    tokenLifeMs: DAY_MS,
    expiredToken: { code: 'InvalidNextToken', status: 400 },
  },
  organizations: {
    throttled: { code: 'TooManyRequestsException', status: 400 },
    denied: { code: 'AccessDeniedException', status: 400 },
    broken: { code: 'ServiceException', status: 500 },
    badToken: { code: 'InvalidInputException', status: 400 },
    tokenLifeMs: DAY_MS,
    expiredToken: { code: 'InvalidInputException', status: 400 },
  },
  rds: {
    throttled: { code: 'Throttling', status: 400 },
    denied: { code: 'AccessDenied', status: 403 },
    broken: { code: 'InternalFailure', status: 500 },
    badToken: { code: 'InvalidParameterValue', status: 400 },
    tokenLifeMs: DAY_MS,
    expiredToken: { code: 'InvalidParameterValue', status: 400 },
  },
  s3: {
    throttled: { code: 'SlowDown', status: 503 },
    denied: { code: 'AccessDenied', status: 403 },
    broken: { code: 'InternalError', status: 500 },
    badToken: { code: 'InvalidArgument', status: 400 },
    tokenLifeMs: DAY_MS,
    expiredToken: { code: 'InvalidArgument', status: 400 },
  },
  tag: {
    throttled: { code: 'ThrottledException', status: 400 },
    denied: { code: 'AccessDeniedException', status: 400 },
    broken: { code: 'InternalServiceException', status: 500 },
    badToken: { code: 'InvalidParameterException', status: 400 },
    tokenLifeMs: 15 * 60_000,
    expiredToken: { code: 'PaginationTokenExpiredException', status: 400 },
  },
};

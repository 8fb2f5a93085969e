/** What AWS charges for the calls themselves. Calls that are not listed are free. */

interface Price {
  readonly calls: RegExp;
  /** Billionths of a US dollar per unit. */
  readonly nanoUsd: number;
  /** Units in one call; 1 when absent. */
  readonly units?: (input: object) => number;
}

/** us-east-1 list prices; first match counts. */
const prices: readonly Price[] = [
  // AWS Cost Management pricing: "$0.01 for each paginated API request".
  { calls: /^ce:/, nanoUsd: 10_000_000 },
  // Amazon CloudWatch pricing: GetMetricData "$0.01 per 1,000 metrics requested".
  { calls: /^cloudwatch:GetMetricData$/, nanoUsd: 10_000, units: metricsAsked },
  // Amazon S3 pricing, S3 Standard: PUT, COPY, POST, LIST "$0.005 per 1,000 requests"; DELETE is free; all others "$0.0004 per 1,000".
  { calls: /^s3:(Put|Create|List)/, nanoUsd: 5_000 },
  { calls: /^s3:Delete/, nanoUsd: 0 },
  { calls: /^s3:/, nanoUsd: 400 },
];

function metricsAsked(input: object): number {
  const queries = 'MetricDataQueries' in input ? input.MetricDataQueries : undefined;
  if (!Array.isArray(queries)) return 1;
  return queries.filter((query: object) => 'MetricStat' in query).length;
}

/** The charge for one answered call, in billionths of a US dollar. */
export function callChargeNanoUsd(operation: string, input: object): number {
  const price = prices.find(({ calls }) => calls.test(operation));
  return price ? price.nanoUsd * (price.units?.(input) ?? 1) : 0;
}

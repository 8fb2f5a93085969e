/** Who talks to whom, the most first, and where flow logs were read; in pages. */
import type { Lake } from '#platform/lake/index.ts';
import type { FlowCoveredJson, TalkJson } from './contract.ts';
import { flowCoverage, traffic } from './tables.ts';

export interface TrafficQuestion {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly port?: string | undefined;
  readonly after: readonly [bytes: string, from: string, to: string] | undefined;
  readonly limit: number;
  /** The accounts to see; undefined: all. */
  readonly accounts: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** What an ARN ends with is enough: an id or a name. */
const FITS = (column: string, name: string): string =>
  `($${name} = '' OR ${column} = $${name} OR ends_with(${column}, '/' || $${name}) OR ends_with(${column}, ':' || $${name}))`;

/** `limit` pairs and one more where more follow. A pair is told to who may see both of its ends. */
export async function listTraffic(
  lake: Lake,
  { from = '', to = '', port = '', after, limit, accounts, signal }: TrafficQuestion,
): Promise<readonly TalkJson[]> {
  const [bytes = '', lastFrom = '', lastTo = ''] = after ?? [];
  const { rows } = await lake.query<TalkJson>({
    sql: `SELECT from_arn AS "from", from_type AS "fromType", from_account AS "fromAccount", to_arn AS "to",
        to_account AS "toAccount", ports, port_count AS "portCount", bytes, bytes_back AS "bytesBack", packets,
        packets_back AS "packetsBack", flows, days, first_at AS "firstAt", last_at AS "lastAt"
      FROM traffic
      WHERE ${FITS('from_arn', 'from')} AND ${FITS('to_arn', 'to')} AND ($port = '' OR list_contains(ports, $port))
        AND ($all OR (list_contains($accounts, from_account) AND list_contains($accounts, to_account)))
        AND ($bytes = '' OR bytes < CAST(nullif($bytes, '') AS BIGINT)
          OR (bytes = CAST(nullif($bytes, '') AS BIGINT) AND (from_arn, to_arn) > ($lastFrom, $lastTo)))
      ORDER BY bytes DESC, from_arn, to_arn LIMIT ${limit + 1}`,
    params: {
      ...{ from, to, port, bytes, lastFrom, lastTo },
      all: accounts === undefined,
      // A list must not be empty, and no account has no name.
      accounts: ['', ...(accounts ?? [])],
    },
    tables: [traffic],
    signal,
  });
  return rows;
}

export async function readFlowCoverage(
  lake: Lake,
  {
    after,
    limit,
    accounts,
    signal,
  }: Omit<TrafficQuestion, 'after'> & { readonly after: readonly [string, string] | undefined },
): Promise<readonly FlowCoveredJson[]> {
  const [account = '', region = ''] = after ?? [];
  const { rows } = await lake.query<FlowCoveredJson>({
    sql: `SELECT account, region, files, records, rejected, portless, public, unknown, ambiguous,
        no_data AS "noData", skipped, malformed, first_at AS "firstAt", last_at AS "lastAt"
      FROM flow_coverage
      WHERE (account, region) > ($account, $region) AND ($all OR list_contains($accounts, account))
      ORDER BY account, region LIMIT ${limit + 1}`,
    params: { account, region, all: accounts === undefined, accounts: ['', ...(accounts ?? [])] },
    tables: [flowCoverage],
    signal,
  });
  return rows;
}

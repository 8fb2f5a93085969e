/** Makes of all that was recorded who talks to whom now, and tells where flow logs were read. */
import type { Lake, RowIn } from '#platform/lake/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import { countedPlaces } from './store.ts';
import { flowCoverage, flowDays, traffic } from './tables.ts';

/** What both ends recorded of a day is the same traffic: the fuller of the two counts. */
const TALKS = `WITH told AS (
    SELECT from_arn, to_arn, protocol, port, day, recorded_by, min(from_type) AS from_type,
      min(from_account) AS from_account, min(from_region) AS from_region, min(to_account) AS to_account,
      sum(bytes) AS bytes, sum(bytes_back) AS bytes_back, sum(packets) AS packets, sum(packets_back) AS packets_back,
      greatest(sum(records), sum(records_back)) AS flows, min(first_at) AS first_at, max(last_at) AS last_at
    FROM flow_days WHERE day > $since::DATE GROUP BY from_arn, to_arn, protocol, port, day, recorded_by),
  once AS (
    SELECT from_arn, to_arn, protocol, port, day, min(from_type) AS from_type, min(from_account) AS from_account,
      min(from_region) AS from_region, min(to_account) AS to_account, max(bytes) AS bytes,
      max(bytes_back) AS bytes_back, max(packets) AS packets, max(packets_back) AS packets_back, max(flows) AS flows,
      min(first_at) AS first_at, max(last_at) AS last_at
    FROM told GROUP BY from_arn, to_arn, protocol, port, day),
  services AS (
    SELECT from_arn, to_arn, list((CASE protocol WHEN 6 THEN 'tcp' WHEN 17 THEN 'udp' WHEN 132 THEN 'sctp'
        ELSE 'ip-' || protocol END) || '/' || port ORDER BY amount DESC, protocol, port) AS ports
    FROM (SELECT from_arn, to_arn, protocol, port, sum(bytes + bytes_back) AS amount FROM once GROUP BY ALL)
    GROUP BY from_arn, to_arn)
  SELECT from_arn, to_arn, min(from_type) AS from_type, min(from_account) AS from_account,
    min(from_region) AS from_region, min(to_account) AS to_account, any_value(ports[:50]) AS ports,
    any_value(len(ports))::INTEGER AS port_count, sum(bytes)::BIGINT AS bytes, sum(bytes_back)::BIGINT AS bytes_back,
    sum(packets)::BIGINT AS packets, sum(packets_back)::BIGINT AS packets_back, sum(flows)::BIGINT AS flows,
    count(DISTINCT day)::INTEGER AS days, min(first_at) AS first_at, max(last_at) AS last_at
  FROM once JOIN services USING (from_arn, to_arn) GROUP BY from_arn, to_arn`;

type TalkRow = Omit<RowIn<typeof traffic>, 'first_at' | 'last_at'> & {
  readonly first_at: string;
  readonly last_at: string;
  readonly [column: string]: unknown;
};

export interface RebuildMachines {
  readonly lake: Lake;
  readonly ledger: Ledger;
}

const DAY_MS = 86_400_000;

export async function rebuildTraffic(
  { lake, ledger }: RebuildMachines,
  {
    now,
    windowDays,
    signal,
  }: { readonly now: Date; readonly windowDays: number; readonly signal: AbortSignal },
): Promise<void> {
  const since = new Date(now.getTime() - windowDays * DAY_MS).toISOString().slice(0, 10);
  const { portions } = await lake.stream<TalkRow>({
    sql: TALKS,
    params: { since },
    tables: [flowDays],
    timeLimitMs: 30 * 60_000,
    signal,
  });
  const spooled = [await lake.spool(traffic, trafficRows(portions))];
  const places = await lake.spool(flowCoverage, [(await countedPlaces(ledger.db)).map(coverageRow)]);
  try {
    const staged = [
      await lake.stageChanges(traffic, spooled, { complete: [{}], signal }),
      await lake.stageChanges(flowCoverage, [places], { complete: [{}], signal }),
    ];
    if (staged.some(({ rows }) => rows > 0)) await ledger.transaction((tx) => lake.publish(tx, staged));
  } finally {
    await lake.dropSpool([...spooled, places]);
  }
}

async function* trafficRows(
  portions: AsyncGenerator<readonly TalkRow[], void>,
): AsyncGenerator<RowIn<typeof traffic>[], void> {
  for await (const rows of portions)
    yield rows.map(({ bytes, bytes_back, packets, packets_back, flows, first_at, last_at, ...row }) => ({
      ...row,
      // What is too big for a number came as text.
      ...{ bytes: BigInt(bytes), bytes_back: BigInt(bytes_back), flows: BigInt(flows) },
      ...{ packets: BigInt(packets), packets_back: BigInt(packets_back) },
      first_at: new Date(first_at),
      last_at: new Date(last_at),
    }));
}

function coverageRow({
  place,
  files,
  counts,
}: Awaited<ReturnType<typeof countedPlaces>>[number]): RowIn<typeof flowCoverage> {
  const [account = '', region = ''] = place.split(' ');
  const { noData, first, last, ...more } = counts;
  const at = (seconds: number): Date | null => (seconds === 0 ? null : new Date(seconds * 1_000));
  return { account, region, files, ...more, no_data: noData, first_at: at(first), last_at: at(last) };
}

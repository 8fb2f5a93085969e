/** Over which zones things are spread, and which have a standby: what the columns of their own types say. */
import { everyScanner } from '#domains/inventory/index.ts';
import type { Row } from '#platform/lake/index.ts';
import type { ArnBook } from './arn-book.ts';
import { type Reading, WHOLE } from './reading.ts';

export interface Spread {
  /** Those it names; empty where it names none. */
  readonly zones: readonly string[];
  /** Whether a second of it waits in or runs in another zone; null where nothing says. */
  readonly multiZone: boolean | null;
  /** Whether a copy takes over by itself when it fails; null where nothing says. */
  readonly failover: boolean | null;
}

/** By the number of the node. */
export type Spreads = ReadonlyMap<number, Spread>;

/** Columns that are called alike wherever they stand. */
const COLUMNS = {
  multi_az: { type: 'boolean', sql: 'BOOLEAN' },
  automatic_failover: { type: 'boolean', sql: 'BOOLEAN' },
  zones: { type: 'texts', sql: 'VARCHAR[]' },
} as const;

/** Where most things stand is said by their subnet: of subnets there are few. */
const SUBNET = 'AWS::EC2::Subnet';

const SOURCES = everyScanner.flatMap(({ type, table }) => {
  const columns = Object.entries(COLUMNS).map(([name, column]) => ({
    ...column,
    name,
    said: table.columns[name]?.type === column.type,
  }));
  const list = columns.map(({ name, sql, said }) => `${said ? name : `NULL::${sql}`} AS ${name}`);
  const own = type === SUBNET ? [...list.slice(0, 2), '[zone] AS zones'] : list;
  return type === SUBNET || columns.some(({ said }) => said) ? [{ table, list: own.join(', ') }] : [];
});

interface Said extends Row {
  readonly arn: string;
  readonly multi_az: boolean | null;
  readonly automatic_failover: boolean | null;
  readonly zones: readonly (string | null)[] | null;
}

export async function readSpreads({ lake, asOf }: Reading): Promise<readonly Said[]> {
  const { rows } = await lake.query<Said>({
    ...WHOLE,
    sql: SOURCES.map(({ table, list }) => `SELECT arn, ${list} FROM ${table.name}`).join(' UNION ALL '),
    tables: SOURCES.map(({ table }) => table),
    asOf,
    // What is lost says nothing, and nothing lowers no risk.
    allowIncomplete: true,
  });
  return rows;
}

export const spreadsOf = (said: readonly Said[], arns: ArnBook): Spreads =>
  new Map(
    said.flatMap(({ arn, multi_az, automatic_failover, zones }) => {
      const node = arns.numberOf(arn);
      if (node === undefined) return [];
      const named = (zones ?? []).filter((zone) => zone !== null);
      return [[node, { zones: named, multiZone: multi_az, failover: automatic_failover }] as const];
    }),
  );

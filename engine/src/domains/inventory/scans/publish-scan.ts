/** Publishes what a scan read, all tables in one instant: readers see it whole or not at all. */
import { ReeveError } from '#kernel/error.ts';
import { inTurns } from '#kernel/in-turns.ts';
import {
  lakeSummary,
  type RowIn,
  type Scope,
  type Spooled,
  type StagedChanges,
  type Table,
} from '#platform/lake/index.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { rememberColumns } from '../own-types/known-columns.ts';
import type { Scanner } from '../scanner.ts';
import { coverage, relations, resources } from '../tables.ts';
import type { CellEnd } from './read-cell.ts';
import type { Wave } from './sink.ts';

export interface Published {
  readonly snapshot: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface PublishOptions {
  readonly scan: string;
  readonly waves: readonly Wave[];
  readonly scanners: readonly Scanner[];
  readonly signal?: AbortSignal | undefined;
  /** Commits together with what is published. */
  readonly also: (tx: Tx, published: Published) => Promise<void>;
}

type Machines = Pick<Platform, 'lake' | 'ledger' | 'clock'>;

const TRIES = 5;
/** So many tables are compared at once: as many as the lake runs queries. */
const AT_ONCE = 2;

export async function publishScan(machines: Machines, options: PublishOptions): Promise<Published> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await publishOnce(machines, options);
    } catch (error) {
      // Somebody else published in between, a single resource perhaps: what differs is found again.
      const moved = error instanceof ReeveError && error.code === 'LAKE_BASE_MOVED';
      if (!moved || attempt >= TRIES) throw error;
    }
  }
}

async function publishOnce({ lake, ledger }: Machines, options: PublishOptions): Promise<Published> {
  const { scan, waves, scanners, signal, also } = options;
  const cells = waves.flatMap((wave) => wave.cells);
  const files = waves.flatMap((wave) => wave.files);
  const holding = new Set((await lakeSummary(ledger.db)).tables.map(({ name }) => name));
  let staged: StagedChanges[] = [];
  const own: Spooled[] = [];
  try {
    const whole = cells.filter(({ status }) => status === 'ok');
    const scopesOf = (scanner: Scanner): Scope[] =>
      whole.filter(({ type }) => type === scanner.type).map(({ account, region }) => ({ account, region }));
    if (cells.length > 0) own.push(await lake.spool(coverage, [await coverageRows(lake, scan, cells)]));
    const tables: readonly (readonly [Table, readonly Scope[]])[] = [
      [resources, whole.map(({ type, account, region }) => ({ type, account, region }))],
      [relations, whole.map(({ type, account, region }) => ({ from_type: type, account, region }))],
      ...scanners.map((scanner) => [scanner.table, scopesOf(scanner)] as const),
      [coverage, []],
    ];
    // What holds nothing has nothing to lose.
    const touched = tables
      .map(([table, complete]) => ({
        table,
        complete: holding.has(table.name) ? complete : [],
        spooled: [...files, ...own].filter((file) => file.table === table.name),
      }))
      .filter(({ complete, spooled }) => complete.length > 0 || spooled.length > 0);
    staged = await inTurns(touched, AT_ONCE, ({ table, complete, spooled }) =>
      lake.stageChanges(table, spooled, { complete, ...(signal && { signal }) }),
    );
    const seen = staged.find(({ table }) => table === resources.name);
    return await ledger.transaction(async (tx) => {
      const { id } = await lake.publish(tx, staged);
      const published = {
        snapshot: id,
        added: seen?.added ?? 0,
        changed: seen?.changed ?? 0,
        removed: seen?.removed ?? 0,
      };
      for (const scanner of scanners)
        if (scanner.plugin && files.some(({ table }) => table === scanner.table.name))
          await rememberColumns(tx, scanner);
      await also(tx, published);
      return published;
    });
  } catch (error) {
    await lake.discard(staged);
    throw error;
  } finally {
    await lake.dropSpool(own);
  }
}

/** A cell that was not complete keeps the time when it last was. */
async function coverageRows(
  lake: Platform['lake'],
  scan: string,
  cells: readonly CellEnd[],
): Promise<RowIn<typeof coverage>[]> {
  const { rows } = await lake.query<{ key: string; at: string }>({
    sql: `SELECT type || ' ' || account || ' ' || region AS key, complete_at AS at FROM coverage WHERE complete_at IS NOT NULL`,
    tables: [coverage],
    maxRows: 5_000_000,
  });
  const before = new Map(rows.map(({ key, at }) => [key, new Date(at)]));
  return cells.map(({ fault, startedAt, endedAt, throttles: _, ...cell }) => ({
    ...cell,
    fault_code: fault?.code ?? null,
    fault_message: fault?.message ?? null,
    started_at: new Date(startedAt),
    ended_at: new Date(endedAt),
    complete_at:
      cell.status === 'ok'
        ? new Date(endedAt)
        : (before.get(`${cell.type} ${cell.account} ${cell.region}`) ?? null),
    scan,
  }));
}

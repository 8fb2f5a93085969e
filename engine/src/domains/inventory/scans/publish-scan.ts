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
import { cellKey } from './cells.ts';
import { type GatheredCells, gatherCells, type Waves, type WholeCell } from './gather-cells.ts';
import type { CellEnd } from './read-cell.ts';

export interface Published {
  readonly snapshot: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface PublishOptions {
  readonly scan: string;
  readonly waves: Waves;
  readonly scanners: readonly Scanner[];
  readonly signal?: AbortSignal | undefined;
  /** Commits together with what is published. */
  readonly also: (tx: Tx, published: Published, gathered: GatheredCells) => Promise<void>;
}

type Result = Pick<Published, 'snapshot'> & Pick<GatheredCells, 'files'>;

type Machines = Pick<Platform, 'lake' | 'ledger' | 'clock'>;

const TRIES = 5;
/** So many tables are compared at once: as many as the lake runs queries. */
const AT_ONCE = 2;
/** A table of which more rows were seen is compared alone, so that memory is not wanted twice. */
const MANY_ROWS = 100_000;

export async function publishScan(machines: Machines, options: PublishOptions): Promise<Result> {
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

async function publishOnce({ lake, ledger }: Machines, options: PublishOptions): Promise<Result> {
  const { scan, waves, scanners, signal, also } = options;
  const gathered = await gatherCells(waves);
  const holding = new Set((await lakeSummary(ledger.db)).tables.map(({ name }) => name));
  const staged: StagedChanges[] = [];
  const own: Spooled[] = [];
  try {
    if (Object.values(gathered.counts).some((count) => count > 0))
      own.push(await lake.spool(coverage, coverageRows(lake, scan, waves, gathered.incomplete)));
    const files = [...gathered.files, ...own];
    // What holds nothing has nothing to lose.
    const touched = tablesOf(scanners, gathered)
      .map(({ table, complete }) => ({
        table,
        complete: holding.has(table.name) ? complete : undefined,
        spooled: files.filter((file) => file.table === table.name),
      }))
      .filter(({ complete, spooled }) => complete !== undefined || spooled.length > 0);
    const stage = async ({ table, complete = [], spooled }: (typeof touched)[number]): Promise<void> => {
      staged.push(await lake.stageChanges(table, spooled, { complete, ...(signal && { signal }) }));
    };
    const isLarge = ({ spooled }: (typeof touched)[number]) =>
      spooled.reduce((sum, { rows }) => sum + rows, 0) > MANY_ROWS;
    await inTurns(touched.filter(isLarge), 1, stage);
    await inTurns(
      touched.filter((one) => !isLarge(one)),
      AT_ONCE,
      stage,
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
      await also(tx, published, gathered);
      return { snapshot: id, files: gathered.files };
    });
  } catch (error) {
    await lake.discard(staged);
    throw error;
  } finally {
    await lake.dropSpool(own);
  }
}

/** Every table with what was seen whole of it. */
function tablesOf(
  scanners: readonly Scanner[],
  { whole }: GatheredCells,
): { readonly table: Table; readonly complete: Iterable<Scope> | undefined }[] {
  const as = (cells: Iterable<WholeCell> | undefined, words: (cell: WholeCell) => Scope) =>
    cells && told(cells, words);
  return [
    { table: resources, complete: as(whole(), (cell) => ({ ...cell })) },
    { table: relations, complete: as(whole(), ({ type: from_type, ...place }) => ({ from_type, ...place })) },
    ...scanners.map(({ table, type }) => ({
      table,
      complete: as(whole(type), ({ type: _, ...place }) => place),
    })),
    { table: coverage, complete: undefined },
  ];
}

function* told(cells: Iterable<WholeCell>, words: (cell: WholeCell) => Scope): Generator<Scope> {
  for (const cell of cells) yield words(cell);
}

/** A cell that was not complete keeps the time when it last was. */
async function* coverageRows(
  lake: Platform['lake'],
  scan: string,
  waves: Waves,
  incomplete: readonly CellEnd[],
): AsyncGenerator<RowIn<typeof coverage>[]> {
  const before = await completeBefore(lake, incomplete);
  for await (const { cells } of waves())
    yield cells.map(({ fault, startedAt, endedAt, throttles: _, ...cell }) => ({
      ...cell,
      fault_code: fault?.code ?? null,
      fault_message: fault?.message ?? null,
      started_at: new Date(startedAt),
      ended_at: new Date(endedAt),
      complete_at:
        cell.status === 'ok'
          ? new Date(endedAt)
          : (before.get(cellKey(cell.type, cell.account, cell.region)) ?? null),
      scan,
    }));
}

/** When each of these cells was last read completely. */
async function completeBefore(
  lake: Platform['lake'],
  cells: readonly CellEnd[],
): Promise<ReadonlyMap<string, Date>> {
  if (cells.length === 0) return new Map();
  const { rows } = await lake.query<{ key: string; ended: string }>({
    sql: `WITH held AS (SELECT type || ' ' || account || ' ' || region AS key, complete_at AS ended FROM coverage)
      SELECT key, ended FROM held WHERE ended IS NOT NULL AND key IN (SELECT unnest($cells))`,
    params: { cells: cells.map(({ type, account, region }) => cellKey(type, account, region)) },
    tables: [coverage],
    maxRows: cells.length,
  });
  return new Map(rows.map(({ key, ended }) => [key, new Date(ended)]));
}

/** Gathers what cells found and makes it durable in waves, so that a scan that is killed keeps what it read. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Lake, Spooled, Table } from '#platform/lake/index.ts';
import type { FoundRow } from '../scanner.ts';
import { relations, resources } from '../tables.ts';
import type { CellEnd, ReadCell } from './read-cell.ts';

export interface Wave {
  readonly cells: readonly CellEnd[];
  readonly files: readonly Spooled[];
}

export interface Sink {
  add(cell: ReadCell): void;
  /** Resolves when no more is held than should be; rejects once a wave could not be written. */
  ready(): Promise<void>;
  /** Writes what is still held. */
  flush(): Promise<void>;
}

export interface SinkOptions {
  readonly lake: Lake;
  readonly clock: Clock;
  /** Keeps a wave whose files are durable. */
  readonly keep: (wave: Wave) => Promise<void>;
}

/** A wave is written when it has so many rows or cells, or when its first cell has waited so long. */
const WAVE_ROWS = 20_000;
const WAVE_CELLS = 20_000;
const WAVE_MS = 2_000;

type AnyRow = FoundRow;

export function createSink({ lake, clock, keep }: SinkOptions): Sink {
  let held: ReadCell[] = [];
  let rows = 0;
  let since = 0;
  let writing: Promise<void> = Promise.resolve();
  let before = writing;
  const write = (): Promise<void> => {
    const cells = held;
    held = [];
    rows = 0;
    before = writing;
    if (cells.length > 0) writing = before.then(() => writeWave(lake, keep, cells));
    writing.catch(() => undefined); // whoever asks for more hears of it
    return writing;
  };
  return {
    add: (cell) => {
      const now = clock.now().getTime();
      if (held.length === 0) since = now;
      held.push(cell);
      rows += cell.rows.length + cell.edges.length;
      if (rows >= WAVE_ROWS || held.length >= WAVE_CELLS || now - since >= WAVE_MS) void write();
    },
    // One wave may be written and one wait while the next gathers, no more.
    ready: () => before,
    flush: write,
  };
}

async function writeWave(lake: Lake, keep: SinkOptions['keep'], cells: readonly ReadCell[]): Promise<void> {
  const files: Spooled[] = [];
  try {
    await spoolAll(lake, cells, files);
    await keep({ cells: cells.map(({ end }) => end), files });
  } catch (error) {
    // Half a wave is nobody's.
    await lake.dropSpool(files);
    throw error;
  }
}

async function spoolAll(lake: Lake, cells: readonly ReadCell[], files: Spooled[]): Promise<void> {
  // One batch for each table: a batch costs as much for one row as for a thousand.
  const spool = async (table: Table, rows: readonly AnyRow[]) => {
    if (rows.length > 0) files.push(await lake.spool(table, [rows]));
  };
  for (const [table, rows] of byTable(cells)) await spool(table, rows);
  await spool(
    resources,
    cells.flatMap(({ rows, cell }) => rows.map((row) => headOf(row, cell.scanner.type))),
  );
  await spool(
    relations,
    cells.flatMap(({ edges }) => edges),
  );
}

function byTable(cells: readonly ReadCell[]): Map<Table, AnyRow[]> {
  const all = new Map<Table, AnyRow[]>();
  for (const { cell, rows } of cells) {
    const { table } = cell.scanner;
    const own = all.get(table) ?? [];
    own.push(...rows);
    all.set(table, own);
  }
  return all;
}

const HEAD_COLUMNS = Object.keys(resources.columns).filter((name) => name !== 'type');

const headOf = (row: AnyRow, type: string): AnyRow => ({
  type,
  ...Object.fromEntries(HEAD_COLUMNS.map((name) => [name, row[name] ?? null])),
});

/** Takes stock of one place: every scanner is a cell, and all that was learned becomes visible in one instant. */
import { ReeveError } from '#kernel/error.ts';
import type { AwsPort, CallMeta, CallResult } from '#platform/aws/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Lake, RowIn, Snapshot, Staged } from '#platform/lake/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import { inventoryErrors } from './errors.ts';
import { promote } from './promote.ts';
import type { FoundRow, Scanner } from './scanner.ts';
import { coverage } from './tables.ts';
import { GLOBAL, type Where } from './where.ts';

export interface ScanMachines {
  readonly aws: AwsPort;
  readonly lake: Lake;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

/** How one cell ended; `rows` is null unless its answer was complete. */
export interface Cell {
  readonly type: string;
  readonly status: CallResult<unknown>['status'];
  readonly rows: number | null;
  /** What went wrong, in AWS's words or ours; null where nothing did. */
  readonly reason: string | null;
}

interface ReadCell extends Cell {
  readonly scanner: Scanner;
  readonly found: readonly FoundRow[];
  readonly coverage: RowIn<typeof coverage>;
}

export async function scan(
  machines: ScanMachines,
  where: Where,
  scanners: readonly Scanner[],
  signal?: AbortSignal,
): Promise<{ readonly snapshot: Snapshot; readonly cells: readonly Cell[] }> {
  for (const scanner of scanners) checkPlace(scanner, where);
  const cells = await Promise.all(scanners.map((scanner) => readCell(machines, where, scanner, signal)));
  // Cells that were broken off say nothing about AWS.
  signal?.throwIfAborted();
  const snapshot = await keep(machines, where, cells);
  return {
    snapshot,
    cells: cells.map(({ type, status, rows, reason }) => ({ type, status, rows, reason })),
  };
}

function checkPlace({ type, scope }: Scanner, { region }: Where): void {
  if ((scope === GLOBAL) !== (region === GLOBAL))
    throw inventoryErrors.SCANNER_OUT_OF_PLACE({ type, region, scope: `${scope} place` });
}

async function readCell(
  { aws, clock }: ScanMachines,
  where: Where,
  scanner: Scanner,
  signal: AbortSignal | undefined,
): Promise<ReadCell> {
  const startedAt = clock.now();
  const result = await answerOf(scanner, () => scanner.read(aws, where, { signal }));
  const fault = 'fault' in result ? result.fault : undefined;
  const found = result.status === 'ok' ? result.output : [];
  const rows = result.status === 'ok' ? found.length : null;
  const row = {
    status: result.status,
    rows,
    requests: result.meta.attempts,
    fault_code: fault?.code ?? null,
    fault_message: fault?.message ?? null,
    started_at: startedAt,
    ended_at: clock.now(),
  };
  const reason = fault ? `${fault.code}: ${fault.message}` : null;
  return { scanner, type: scanner.type, status: result.status, rows, reason, found, coverage: row };
}

const NOTHING_SENT: CallMeta = { attempts: 0, throttles: 0, elapsedMs: 0, waitedMs: 0 };

/** An answer that cannot be read is an error of this cell; the other cells are not to suffer from it. */
async function answerOf(
  { type }: Scanner,
  read: () => Promise<CallResult<readonly FoundRow[]>>,
): Promise<CallResult<readonly FoundRow[]>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ReeveError) || error.code !== inventoryErrors.SCAN_ANSWER_INCOMPLETE.code)
      throw error;
    return {
      status: 'error',
      fault: { code: error.code, message: `${type}: ${error.message}` },
      meta: NOTHING_SENT,
    };
  }
}

/** A complete cell replaces what was known of its place; any other only says that it failed. */
async function keep({ lake, ledger }: ScanMachines, { account, region }: Where, cells: readonly ReadCell[]) {
  const staged: Staged[] = [];
  try {
    for (const cell of cells) {
      const { scanner, type } = cell;
      if (cell.found.length > 0)
        staged.push(
          await lake.stage(scanner.table, [cell.found.map(placed)], { partition: { account, region } }),
        );
      staged.push(await lake.stage(coverage, [[cell.coverage]], { partition: { type, account, region } }));
    }
    const replace = cells.flatMap(({ scanner, type, status }) => [
      ...(status === 'ok' ? [{ table: scanner.table, partition: { account, region } }] : []),
      { table: coverage, partition: { type, account, region } },
    ]);
    return await ledger.transaction((tx) => lake.publish(tx, staged, { replace }));
  } catch (error) {
    await lake.discard(staged);
    throw error;
  }
}

/** The row with what its tags say. */
const placed = (row: FoundRow) => ({ ...row, ...promote(tagsOf(row)) });

const tagsOf = ({ tags }: FoundRow): Readonly<Record<string, string>> | null =>
  typeof tags === 'object' && tags && !(tags instanceof Date || isList(tags)) ? tags : null;

const isList = (value: object): value is readonly string[] => Array.isArray(value);

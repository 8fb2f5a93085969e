/** Reads one cell: its rows with all that is known of each, and how the attempt ended. */
import { ReeveError } from '#kernel/error.ts';
import type { AwsPort, CallResult } from '#platform/aws/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { NOTHING_SENT } from '../call-results.ts';
import { inventoryErrors } from '../errors.ts';
import type { Promoted } from '../head.ts';
import type { FoundRow } from '../scanner.ts';
import type { Cell } from './cells.ts';
import { type Edge, edgesOf, tagsOf } from './edges.ts';

/** How one cell ended, as the ledger keeps it until the scan is published. */
export interface CellEnd {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly status: CallResult<unknown>['status'];
  /** Resources found; null unless the answer was complete. */
  readonly rows: number | null;
  readonly requests: number;
  readonly throttles: number;
  readonly fault: { readonly code: string; readonly message: string } | null;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface ReadCell {
  readonly cell: Cell;
  readonly end: CellEnd;
  readonly rows: readonly FoundRow[];
  readonly edges: readonly Edge[];
}

export interface Reader {
  readonly aws: AwsPort;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What the tags of a resource, or else its account, say of it. */
  promote(tags: Readonly<Record<string, string>>, account: string): Promoted;
}

export async function readCell({ aws, clock, signal, promote }: Reader, cell: Cell): Promise<ReadCell> {
  const { scanner, where } = cell;
  const { account, region } = where;
  const startedAt = clock.now().getTime();
  const result = await answerOf(scanner.type, () => scanner.read(aws, where, { signal }));
  const fault = 'fault' in result ? (result.fault ?? null) : null;
  const found = result.status === 'ok' || result.status === 'partial' ? result.output : [];
  return {
    cell,
    end: {
      type: scanner.type,
      account,
      region,
      status: result.status,
      rows: result.status === 'ok' ? found.length : null,
      requests: result.meta.attempts,
      throttles: result.meta.throttles,
      fault: fault && { code: fault.code, message: fault.message },
      startedAt,
      endedAt: clock.now().getTime(),
    },
    rows: found.map((row) => ({ ...row, account, region, ...promote(tagsOf(row), account) })),
    edges: found.flatMap((row) => edgesOf(scanner, row, where)),
  };
}

/** What a scanner throws is an error of its cell, a plugin's too: the other cells are not to suffer from it. */
async function answerOf(
  type: string,
  read: () => Promise<CallResult<readonly FoundRow[]>>,
): Promise<CallResult<readonly FoundRow[]>> {
  try {
    return await read();
  } catch (error) {
    const own = error instanceof ReeveError ? error : undefined;
    return {
      status: 'error',
      fault: {
        code: own?.code ?? inventoryErrors.SCANNER_FAILED.code,
        message: `${type}: ${error instanceof Error ? error.message : String(error)}`,
      },
      meta: NOTHING_SENT,
    };
  }
}

/** Reads a few cells anew and publishes them at once: after an event, for one resource, beside any scan. */

import { inTurns } from '#kernel/in-turns.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import type { Cell } from './cells.ts';
import { type PublishOptions, publishScan } from './publish-scan.ts';
import { type CellEnd, type Reader, readCell } from './read-cell.ts';
import { createSink, type Wave } from './sink.ts';

export interface RescanMachines extends Reader {
  readonly lake: Lake;
  readonly ledger: Ledger;
}

const AT_ONCE = 8;

export async function rescan(
  machines: RescanMachines,
  cause: string,
  cells: readonly Omit<Cell, 'weight'>[],
): Promise<{ readonly ends: readonly CellEnd[]; readonly snapshot: number }> {
  const { lake, ledger, clock, signal } = machines;
  const waves: Wave[] = [];
  const sink = createSink({
    lake,
    clock,
    keep: async (wave) => {
      waves.push(wave);
    },
  });
  try {
    await inTurns(cells, AT_ONCE, async (cell) => {
      sink.add(await readCell(machines, { ...cell, weight: 1 }));
      await sink.ready();
    });
    await sink.flush();
    // Cells that were broken off say nothing about AWS.
    signal.throwIfAborted();
    const scanners = [...new Set(cells.map(({ scanner }) => scanner))];
    const also: PublishOptions['also'] = async () => undefined;
    const { snapshot } = await publishScan(
      { lake, ledger, clock },
      { scan: cause, waves: () => waves, scanners, signal, also },
    );
    return { ends: waves.flatMap(({ cells: ended }) => ended), snapshot };
  } finally {
    await lake.dropSpool(waves.flatMap(({ files }) => files));
  }
}

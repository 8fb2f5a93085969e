/** Begins cells in their order, as fast as requests can leave: a cell that a rate limit holds back keeps no other from beginning. */
import type { Cell } from './cells.ts';

export interface BeginOptions {
  readonly signal: AbortSignal;
  /** Resolves with how many may begin now. */
  readonly room: (signal: AbortSignal) => Promise<number>;
  /** The first that rejects ends the work on all; its signal says so. */
  readonly read: (cell: Cell, signal: AbortSignal) => Promise<void>;
}

/** What cells have read is held until the last of their answers: so many may be begun and not ended. */
const OPEN_AT_MOST = 2_000;

export async function beginCells(
  cells: readonly Cell[],
  { signal, room, read }: BeginOptions,
): Promise<void> {
  const broken = new AbortController();
  const either = AbortSignal.any([signal, broken.signal]);
  const open = new Set<Promise<void>>();
  let ended: () => void = () => undefined;
  const begin = (cell: Cell) => {
    const work = read(cell, either)
      .catch((error: unknown) => broken.abort(error))
      .finally(() => {
        open.delete(work);
        ended();
      });
    open.add(work);
  };
  const waiting = cells.values();
  let next = waiting.next();
  while (!next.done && !either.aborted) {
    const places = await room(either).catch((error: unknown) => {
      broken.abort(error);
      return 0;
    });
    for (let left = Math.min(places, OPEN_AT_MOST - open.size); left > 0 && !next.done; left -= 1) {
      begin(next.value);
      next = waiting.next();
    }
    if (open.size >= OPEN_AT_MOST)
      await new Promise<void>((resolve) => {
        ended = resolve;
      });
    // One turn later what began has left, or waits for its rate limit.
    else await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(open);
  // Whoever gave the signal knows why; what broke by itself is told.
  if (!signal.aborted) broken.signal.throwIfAborted();
}

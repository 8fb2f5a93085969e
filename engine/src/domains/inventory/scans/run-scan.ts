/** Runs a scan to its end: finds where to look, reads the cells, publishes what they say. Goes on where a killed one stopped. */
import { ReeveError } from '#kernel/error.ts';
import type { Platform } from '#platform/platform.ts';
import { linkNames } from '../names/link-names.ts';
import { readPlugins } from '../plugins.ts';
import { promoterFor } from '../promote-for.ts';
import type { Scanner } from '../scanner.ts';
import { everyScanner } from '../scanners.generated.ts';
import { beginCells } from './begin-cells.ts';
import { type Cell, cellKey, keyOf, planCells } from './cells.ts';
import { closedCells } from './closed-cells.ts';
import { gatherCells } from './gather-cells.ts';
import { knownCells } from './known-cells.ts';
import { takeScanLock } from './lock.ts';
import { openTally, type Tally } from './progress.ts';
import { type PublishOptions, publishScan } from './publish-scan.ts';
import { type CellEnd, type Reader, readCell } from './read-cell.ts';
import { createSink } from './sink.ts';
import { eachWave, endScan, findScan, keepWave, markRunning, type ScanRow, tellProgress } from './store.ts';
import { summarize } from './summarize.ts';
import { findTargets, type Targets } from './targets.ts';
import { chosenScanners } from './wish.ts';

export interface RunOptions {
  /** The process ends: the scan stays open, and goes on when somebody runs it again. */
  readonly signal: AbortSignal;
}

const TELL_MS = 500;
const DAY_MS = 86_400_000;

/** False when another process works on a scan; how it ended stands in the ledger. */
export async function runScan(platform: Platform, id: string, { signal }: RunOptions): Promise<boolean> {
  const lock = await takeScanLock(platform.ledger);
  if (!lock) return false;
  try {
    const scan = await findScan(platform.ledger.db, id);
    if (scan.ended_at === null) await work(platform, scan, signal);
    return true;
  } finally {
    await lock.release();
  }
}

async function work(platform: Platform, scan: ScanRow, ending: AbortSignal): Promise<void> {
  const { ledger, clock } = platform;
  await markRunning(ledger.db, scan.id, clock.now());
  const tally = openTally(() => clock.now().getTime());
  const cancel = new AbortController();
  const telling = tell(platform, scan.id, tally, cancel);
  try {
    const plan = await planOf(platform, scan, AbortSignal.any([ending, cancel.signal]));
    await readAll(platform, scan, plan, tally, AbortSignal.any([ending, cancel.signal]));
    ending.throwIfAborted();
    tally.phase('publishing');
    await publish(platform, scan, plan, tally, cancel.signal.aborted);
  } catch (error) {
    // A process that ends leaves the scan open: whoever comes next goes on with it.
    ending.throwIfAborted();
    if (cancel.signal.aborted) await giveUp(platform, scan, 'cancelled', tally);
    else await giveUp(platform, scan, 'failed', tally, error);
  } finally {
    await telling.stop();
  }
}

interface Plan {
  readonly targets: Targets;
  readonly scanners: readonly Scanner[];
  /** Plugins that could not be used. */
  readonly broken: readonly ReeveError[];
  readonly cells: readonly Cell[];
  /** Of accounts that could not be entered. */
  readonly closed: readonly CellEnd[];
  readonly skipped: number;
}

async function planOf(platform: Platform, scan: ScanRow, signal: AbortSignal): Promise<Plan> {
  const { scanners: own, broken } = await readPlugins(platform);
  const scanners = chosenScanners(scan.wish, [...everyScanner, ...own]);
  const targets = await findTargets(platform, scan.wish, signal);
  const known = await knownCells(platform.lake);
  const { quickDays } = platform.config.scan;
  const now = platform.clock.now().getTime();
  const emptySince = scan.wish.quick ? now - quickDays * DAY_MS : undefined;
  const { cells, skipped } = planCells({ targets: targets.open, scanners, known, emptySince });
  const closed = closedCells({ targets, scanners, known, now });
  return { targets, scanners, broken, cells, closed, skipped };
}

async function readAll(
  platform: Platform,
  scan: ScanRow,
  { cells, closed, targets }: Plan,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const { lake, ledger, clock, config } = platform;
  const aws = await platform.aws();
  const read = new Set<string>();
  for await (const wave of eachWave(ledger.db, scan.id)) {
    tally.before(wave.cells);
    for (const { type, account, region } of wave.cells) read.add(cellKey(type, account, region));
  }
  const open = cells.filter((cell) => !read.has(keyOf(cell)));
  const shut = closed.filter(({ type, account, region }) => !read.has(cellKey(type, account, region)));
  tally.before(shut);
  tally.expect(open);
  tally.phase('reading');
  if (shut.length > 0) await keepWave(ledger.db, scan.id, { cells: shut, files: [] });
  const sink = createSink({ lake, clock, keep: (wave) => keepWave(ledger.db, scan.id, wave) });
  const promote: Reader['promote'] = promoterFor(config, targets.accounts);
  await beginCells(open, {
    signal,
    room: async (ending) => {
      await sink.ready();
      return aws.room({ signal: ending });
    },
    read: async (cell, ending) => {
      const found = await readCell({ aws, clock, signal: ending, promote }, cell);
      // A cell that was broken off says nothing about AWS.
      if (ending.aborted) return;
      tally.ended(found.end, cell.weight);
      sink.add(found);
    },
  });
  await sink.flush();
}

async function publish(
  platform: Platform,
  scan: ScanRow,
  { scanners, skipped, targets, broken }: Plan,
  tally: Tally,
  cancelled: boolean,
): Promise<void> {
  const { ledger, lake, clock } = platform;
  const also: PublishOptions['also'] = async (tx, published, gathered) => {
    const summary = summarize(gathered, {
      skipped,
      accounts: targets.open.length + targets.closed.length,
      problem: targets.problem,
      published,
      broken,
    });
    const state = cancelled ? 'cancelled' : 'done';
    await endScan(tx, scan.id, { state, now: clock.now(), progress: tally.now(), summary });
  };
  const waves = () => eachWave(ledger.db, scan.id);
  const { files } = await publishScan(platform, { scan: scan.id, waves, scanners, also });
  await lake.dropSpool(files);
  // What was read stands by now; names that could not be followed this time are followed after the next scan.
  await linkNames(platform, new AbortController().signal).catch((err: unknown) =>
    platform.log.warn('what names lead to was not found anew', { err }),
  );
}

async function giveUp(
  { ledger, lake, clock }: Platform,
  scan: ScanRow,
  state: 'cancelled' | 'failed',
  tally: Tally,
  error?: unknown,
): Promise<void> {
  const known = error instanceof ReeveError ? error : undefined;
  const problem =
    error === undefined
      ? undefined
      : {
          code: known?.code ?? 'INTERNAL',
          title: known?.message ?? (error instanceof Error ? error.message : String(error)),
          remedy: known?.remedy ?? null,
        };
  const { files } = await gatherCells(() => eachWave(ledger.db, scan.id));
  await endScan(ledger.db, scan.id, { state, now: clock.now(), progress: tally.now(), problem });
  await lake.dropSpool(files);
}

/** Writes the progress down now and then, and hears of a wish to stop. */
function tell({ ledger, clock, log }: Platform, id: string, tally: Tally, cancel: AbortController) {
  const done = new AbortController();
  const loop = async (): Promise<void> => {
    while (!done.signal.aborted) {
      try {
        if (await tellProgress(ledger.db, id, tally.now())) cancel.abort();
      } catch (err) {
        log.warn('the progress of a scan was not written down', { err });
      }
      await clock.sleep(TELL_MS, done.signal).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      done.abort();
      await running;
    },
  };
}

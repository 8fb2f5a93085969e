/** Prepares the demo: lives through the organisation's fourteen months and scans it as time goes by, as if Reeve had been there. */
import { countResources, lastScanAt, runScan, startScan } from '#domains/inventory/index.ts';
import { createAwsPort } from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { type Environment, loadConfig } from '#platform/config/index.ts';
import { lakeSummary } from '#platform/lake/index.ts';
import { openPlatform, type Platform } from '#platform/platform.ts';
import { businessMetrics, createBill, createDemoSimulator, type DemoSimulator } from '#simulator/index.ts';
import { composition } from '../composition.ts';
import { type DemoFile, readDemoFile, writeDemoFile, writeDemoSettings } from './demo-file.ts';
import { demoErrors } from './errors.ts';
import { billDeliveries, importBill } from './import-bill.ts';
import { importMetrics } from './import-metrics.ts';
import { pastClock } from './past-clock.ts';

export interface PrepareOptions {
  readonly home: string;
  readonly env: Environment;
  readonly seed: number;
  readonly scale: number;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

export interface Prepared {
  readonly home: string;
  readonly seed: number;
  readonly scale: number;
  readonly preparedAt: string;
  readonly resources: number;
  readonly accounts: number;
  readonly snapshots: number;
  /** It was there already. */
  readonly already: boolean;
  readonly elapsedMs: number;
}

/** Days before the end on which the estate was scanned: every few months at first, then every week or two, then every day. */
const LOOKS = [420, 270, 150, 60, 31, 14, 7, 1, 0];
const DAY_MS = 86_400_000;
/** AWS's limits and distances are for those who practise; history is made as fast as it can be. */
const UNLIMITED = { burst: 1_000_000, perSecond: 1_000_000 };

export async function prepareDemo(options: PrepareOptions): Promise<Prepared> {
  const { home, env, seed, scale } = options;
  const startedAt = systemClock.now().getTime();
  // The demo's AWS is its own, whichever one the shell names.
  const ownEnv = { ...env, AWS_ENDPOINT_URL: undefined };
  const { aws } = await loadConfig({ home, env: ownEnv });
  if (aws.mode !== 'simulator') throw demoErrors.DEMO_NEEDS_SIMULATOR({ mode: aws.mode });
  const left = await readDemoFile(home);
  const preparedAt = new Date(Math.floor(startedAt / DAY_MS) * DAY_MS);
  const demo: DemoFile = left ?? { seed, scale, preparedAt: preparedAt.toISOString(), ready: false };
  if (demo.seed !== seed || demo.scale !== scale) throw demoErrors.DEMO_HOME_TAKEN({ seed, scale });
  const clock = pastClock(preparedAt);
  const organisation = { seed, scale, preparedAt: new Date(demo.preparedAt) };
  const first = new Date(organisation.preparedAt.getTime() - (LOOKS[0] ?? 0) * DAY_MS);
  const simulator = createDemoSimulator({
    ...organisation,
    clock,
    at: first,
    latencyMs: [0, 0],
    limitOf: () => UNLIMITED,
  });
  const platform = await openPlatform({
    home,
    env: ownEnv,
    clock,
    composition: {
      ...composition,
      openAws: async ({ random }) =>
        createAwsPort(simulator.transport, { clock, random, limitOf: () => UNLIMITED }),
    },
  });
  try {
    if (!left && (await lakeSummary(platform.ledger.db)).snapshot > 0)
      throw demoErrors.DEMO_HOME_TAKEN({ seed, scale });
    if (!demo.ready) {
      await writeDemoSettings(home);
      await writeDemoFile(home, demo);
      await liveThrough(leavingOutTheEmpty(platform), simulator, clock.set, organisation.preparedAt, options);
      await writeDemoFile(home, { ...demo, ready: true });
    }
    return {
      home,
      seed,
      scale,
      preparedAt: demo.preparedAt,
      ...(await countResources(platform.lake)),
      snapshots: (await lakeSummary(platform.ledger.db)).snapshot,
      already: demo.ready,
      elapsedMs: systemClock.now().getTime() - startedAt,
    };
  } finally {
    await platform.close();
  }
}

async function liveThrough(
  platform: Platform,
  simulator: DemoSimulator,
  setClock: (to: Date) => void,
  end: Date,
  { seed, scale, signal, say }: PrepareOptions,
): Promise<void> {
  const { ledger } = platform;
  const bill = createBill({ seed, scale, preparedAt: end });
  const deliveries = billDeliveries(bill, end);
  // What an earlier try has lived through is not lived through again.
  const livedTo = (await lastScanAt(ledger.db))?.getTime() ?? 0;
  for (const [index, days] of LOOKS.entries()) {
    signal.throwIfAborted();
    const at = new Date(end.getTime() - days * DAY_MS);
    if (at.getTime() <= livedTo) continue;
    for (const delivery of deliveries.filter((one) => one.at <= at)) {
      setClock(delivery.at);
      say(`Day ${dayOf(delivery.at)}: the bill of ${delivery.months.length} months`);
      await importBill(platform, bill, delivery, signal);
      deliveries.shift();
    }
    setClock(at);
    simulator.advance(at);
    say(`Day ${dayOf(at)}: scan ${index + 1} of ${LOOKS.length}`);
    // Thirteen regions are enabled and empty: the first scan of whoever opens the demo looks there too.
    const wish = { regions: [...simulator.regions], quick: index > 0 && index < LOOKS.length - 1 };
    const start = { wish, askedBy: 'demo', cause: 'demo' };
    const { scan } = await ledger.transaction((tx) => startScan(platform, tx, start));
    await runScan(platform, scan.id, { signal });
  }
  say('What the company counts: orders, customers, diagnoses');
  await importMetrics(platform, businessMetrics({ ...bill, seed }));
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** History need not look at thirteen unused regions every week: what was empty is taken to be so until the last look. */
const leavingOutTheEmpty = (platform: Platform): Platform => ({
  ...platform,
  config: { ...platform.config, scan: { ...platform.config.scan, quickDays: 500 } },
});

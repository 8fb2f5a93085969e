/** The process that plays AWS: its documented limits, its round trips, real time. */
import {
  isRead,
  type RateDraw,
  rateDraws,
  type TransportRequest,
} from '../../engine/src/platform/aws/index.ts';
import { systemClock } from '../../engine/src/platform/clock/clock.ts';
import { simulatorAround } from '../../engine/src/simulator/create-simulator.ts';
import { benchWorld, type EstateSize } from './estate.ts';
import type { Answer, Ask, Tally } from './wire.ts';

const SEED = 11;
const TRAVEL_MS = [20, 120] as const;

const [size = ''] = process.argv.slice(2);
const world = benchWorld(SEED, systemClock.now().getTime(), JSON.parse(size) as EstateSize);
const { transport } = simulatorAround(world, { clock: systemClock, latencyMs: TRAVEL_MS });

const buckets = new Map<string, { requests: number; readonly draw: RateDraw }>();
const seen = { requests: 0, throttled: 0, inFlight: 0, travelMs: 0 };
const callers = new Map<number, AbortController>();

const tell = (answer: Answer) => process.send?.(answer);

async function serve(id: number, request: Omit<TransportRequest, 'signal'>): Promise<void> {
  const caller = new AbortController();
  callers.set(id, caller);
  seen.requests += 1;
  seen.inFlight = Math.max(seen.inFlight, callers.size);
  const result = await transport.send({ ...request, signal: caller.signal });
  callers.delete(id);
  if (
    !result.ok &&
    /Throttl|RequestLimit|SlowDown|TooManyRequests|Rate exceeded/i.test(
      `${result.fault.code} ${result.fault.message}`,
    )
  )
    seen.throttled += 1;
  else count(request);
  tell({ answer: 'sent', id, result });
}

function count({ target, operation, input }: Omit<TransportRequest, 'signal'>): void {
  seen.travelMs += (TRAVEL_MS[0] + TRAVEL_MS[1]) / 2;
  for (const draw of rateDraws(operation, input, isRead(operation))) {
    const key = `${target.account}/${target.region}/${draw.bucket}`;
    const known = buckets.get(key) ?? { requests: 0, draw };
    known.requests += draw.tokens;
    buckets.set(key, known);
  }
}

function tally(): Tally {
  let busiest = { bucket: '', requests: 0, seconds: 0 };
  for (const [bucket, { requests, draw }] of buckets) {
    const seconds = (requests - draw.limit.burst) / draw.limit.perSecond;
    if (seconds > busiest.seconds) busiest = { bucket, requests, seconds };
  }
  const { user, system } = process.cpuUsage();
  const resident = process.resourceUsage().maxRSS * 1024;
  return { ...seen, busiest, resident, cpuSeconds: (user + system) / 1e6 };
}

process.on('message', (ask: Ask) => {
  if (ask.ask === 'send') void serve(ask.id, ask.request);
  else if (ask.ask === 'hang-up') callers.get(ask.id)?.abort();
  else {
    tell({ answer: 'tally', tally: tally() });
    buckets.clear();
    Object.assign(seen, { requests: 0, throttled: 0, inFlight: 0, travelMs: 0 });
  }
});
process.on('disconnect', () => process.exit());

tell({ answer: 'ready' });

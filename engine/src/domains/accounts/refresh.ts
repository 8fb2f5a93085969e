/** Reads the accounts anew where that is due; of several that want it at once, in whatever process, one does it. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '#kernel/canonical-json.ts';
import { ReeveError } from '#kernel/error.ts';
import { keepAwake, type Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { assemble, type Known } from './assemble.ts';
import { type Reading, readOrganization } from './read-organization.ts';
import { type LastReading, loadAccounts, loadReading, save } from './store.ts';

export type Machines = Pick<Platform, 'aws' | 'clock' | 'config' | 'ledger'>;

export interface RefreshWish {
  /** Also when nothing is due; another attempt than the one that was seen before counts as this one. */
  readonly force?: { readonly seen: LastReading | undefined } | undefined;
  readonly signal: AbortSignal;
}

const HOUR_MS = 3_600_000;
/** After a failure that may pass: soon, but not at every question. */
const AGAIN_MS = 900_000;
const LOOK_MS = 100;
/** STS answers in every region; this one is on in every account of the standard partition. */
const HOME_REGION = 'us-east-1';

export async function refreshIn(tx: Tx, machines: Machines, wish: RefreshWish): Promise<LastReading> {
  await waitForTurn(tx, machines, wish.signal);
  const before = await loadReading(tx);
  // Another AWS: what the one before said is nothing that this one could confirm.
  const last = before?.simulated === isSimulated(machines) ? before : undefined;
  if (last && !(wish.force ? isSame(last, wish.force.seen) : isDue(last, machines)))
    return isPutTogether(last, machines) ? last : putTogether(tx, machines, last);
  const { clock, config } = machines;
  const known = await loadKnown(tx, last);
  const reading = await keepAwake(tx, clock, () => ask(machines, known, wish.signal));
  wish.signal.throwIfAborted();
  const now = clock.now();
  // Somebody who may not read the organisation names its accounts instead: then nothing is missing.
  const listStandsIn = !reading.listed && known.members.length === 0 && config.accounts.list.length > 0;
  const problem = listStandsIn ? null : reading.problem;
  const next: LastReading = {
    organization: reading.organization,
    ownAccount: reading.own,
    complete: problem === null,
    problem,
    readAt: reading.listed || listStandsIn ? now : (last?.readAt ?? null),
    attemptedAt: now,
    againSoon: reading.passing && !listStandsIn,
    simulated: isSimulated(machines),
    settings: fingerprint(machines),
  };
  await save(tx, assemble(reading, config.accounts), next);
  return next;
}

/** Whether AWS is to be asked again. */
export function isDue({ attemptedAt, againSoon, simulated }: LastReading, machines: Machines): boolean {
  const { clock, config } = machines;
  if (simulated !== isSimulated(machines)) return true;
  const ttl = config.accounts.ttlHours * HOUR_MS;
  return clock.now().getTime() - attemptedAt.getTime() >= (againSoon ? Math.min(AGAIN_MS, ttl) : ttl);
}

/** No clock is asked which came first: it may be another machine's. */
export const isSame = (a: LastReading, b: LastReading | undefined): boolean =>
  a.attemptedAt.getTime() === b?.attemptedAt.getTime();

/** Whether what is kept follows from the settings in force. */
export const isPutTogether = ({ settings }: LastReading, machines: Machines): boolean =>
  settings === fingerprint(machines);

async function putTogether(tx: Tx, machines: Machines, last: LastReading): Promise<LastReading> {
  const known = await loadKnown(tx, last);
  const next = { ...last, settings: fingerprint(machines) };
  await save(tx, assemble(known, machines.config.accounts), next);
  return next;
}

async function loadKnown(tx: Tx, last: LastReading | undefined): Promise<Known> {
  if (!last) return { organization: null, members: [], own: null };
  const kept = await loadAccounts(tx);
  const members = kept.filter(({ source }) => source === 'organizations');
  return { organization: last.organization, members, own: last.ownAccount };
}

/** Settings by which AWS cannot be reached at all are told like any other reason for not knowing. */
async function ask({ aws, config }: Machines, known: Known, signal: AbortSignal): Promise<Reading> {
  const region = config.aws.regions[0] ?? HOME_REGION;
  try {
    return await readOrganization(await aws(), { region, known, signal });
  } catch (error) {
    if (!(error instanceof ReeveError)) throw error;
    const { code, message, remedy } = error;
    return { ...known, listed: false, problem: { code, message, remedy }, passing: true };
  }
}

/** A lock that is waited for in short looks: a statement that waits cannot be called off, and has an end of its own. */
async function waitForTurn(tx: Tx, { clock }: Machines, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('accounts:refresh', 0)) as free`.execute(tx);
    if (rows[0]?.free) return;
    await clock.sleep(LOOK_MS, signal);
  }
}

const isSimulated = ({ config }: Machines): boolean => config.aws.mode === 'simulator';

function fingerprint({ config }: Machines): string {
  const { ttlHours: _, ...rules } = config.accounts;
  return createHash('sha256').update(canonicalJson(rules)).digest('hex');
}

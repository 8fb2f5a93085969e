/** The log's checkpoints: signed on the hour and on demand, and then kept. «Nothing happened» is signed too. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import type { CheckpointItem } from './contract.ts';
import { auditErrors } from './errors.ts';
import { originOf } from './origin.ts';
import { parseVerifierKey, type SignerKey } from './signed-note.ts';
import { signingKey } from './signing-key.ts';
import { logSize, rootOf } from './tree.ts';

type Signing = Pick<Platform, 'home' | 'clock' | 'random'>;

/** This installation's key for this ledger's log. */
export async function logKey(queries: Queries, { home, random }: Signing): Promise<SignerKey> {
  return signingKey({ home, random }, await originOf(queries, random));
}

/** Signs the log as it is now, unless it no longer begins as it did when it was last signed. */
export async function createCheckpoint(tx: Tx, platform: Signing): Promise<CheckpointItem> {
  const key = await logKey(tx, platform);
  await checkAgainstLastCheckpoint(tx);
  const size = await logSize(tx);
  const root = await rootOf(tx, size);
  const time = platform.clock.now().toISOString();
  const note = signCheckpoint({ origin: key.name, size, root, time }, key);
  await sql`insert into audit.signers (line, first_used) values (${key.line}, ${time}) on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into audit.checkpoints (size, time, note) values (${size}, ${time}, ${note})
    on conflict do nothing`.execute(tx);
  return { size, time, root: root.toString('base64'), note };
}

/** The size of the last checkpoint; undefined when there is none. Throws when the log does not begin as it was signed. */
export async function checkAgainstLastCheckpoint(queries: Queries): Promise<number | undefined> {
  const [last] = await listCheckpoints(queries, { limit: 1 });
  if (!last) return undefined;
  const keys = (await signerLines(queries)).map(parseVerifierKey);
  const { size, root } = openCheckpoint(last.note, keys);
  const intact = size <= (await logSize(queries)) && (await rootOf(queries, size)).equals(root);
  if (!intact) throw auditErrors.AUDIT_LOG_ALTERED({ size, time: last.time });
  return size;
}

export async function signerLines(queries: Queries): Promise<string[]> {
  const found = await sql<{ line: string }>`select line from audit.signers order by first_used, line`.execute(
    queries,
  );
  return found.rows.map((row) => row.line);
}

interface CheckpointQuestion {
  readonly limit: number;
  /** Only ones older than this time. */
  readonly before?: string | undefined;
}

/** Newest first. */
export async function listCheckpoints(
  queries: Queries,
  { limit, before }: CheckpointQuestion,
): Promise<CheckpointItem[]> {
  const older = before === undefined ? sql`true` : sql`time < ${before}`;
  const found = await sql<{ size: string; time: string; note: string }>`
    select size, time, note from audit.checkpoints where ${older}
    order by time desc, size desc, note limit ${limit}`.execute(queries);
  return found.rows.map(({ size, time, note }) => ({
    size: Number(size),
    time,
    root: note.split('\n')[2] ?? '',
    note,
  }));
}

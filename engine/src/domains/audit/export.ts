/** The whole log as lines of canonical JSON, closed by a signature over every byte before it. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Queries } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { signCheckpoint } from './checkpoint.ts';
import { logKey, signerLines } from './checkpoints.ts';
import { ERASE_ACTION } from './entry.ts';
import { logSize, rootOf } from './tree.ts';

const BATCH = 1_000;

export interface ExportHeader {
  readonly type: 'log';
  readonly format: 1;
  readonly origin: string;
  readonly keys: readonly string[];
  readonly time: string;
}

interface ExportRow {
  readonly seq: string;
  readonly body: string;
  readonly salt: string | null;
  readonly payload: string | null;
  readonly hash: Buffer;
}

/** Header, entries, each checkpoint after the last entry it covers, end. Holds no transaction, so a slow reader blocks nobody. */
export async function* exportLog(platform: Platform): AsyncGenerator<string> {
  const { db } = platform.ledger;
  const key = await logKey(db, platform);
  const keys = [...new Set([...(await signerLines(db)), key.line])];
  const digest = createHash('sha256');
  const told = (line: string): string => {
    digest.update(`${line}\n`);
    return `${line}\n`;
  };
  const time = platform.clock.now().toISOString();
  yield told(canonicalJson({ type: 'log', format: 1, origin: key.name, keys, time } satisfies ExportHeader));
  // Asked before the log's size: a checkpoint beyond it then means that entries are gone.
  const signed = await signedSize(db);
  let size = await logSize(db);
  for (const line of (await checkpointLines(db, 0, 0)).values()) yield* line.map(told);
  for (let from = 0; ; ) {
    for await (const line of bodyLines(db, from, size)) yield told(line);
    // A payload erased meanwhile is excused only by the entry of its erasure: go on until that one is in.
    if (!(await erasedAfter(db, size))) break;
    [from, size] = [size, await logSize(db)];
  }
  for (const line of (await checkpointLines(db, size + 1, signed)).values()) yield* line.map(told);
  const root = await rootOf(db, size);
  const exportSha256 = digest.digest('hex');
  const note = signCheckpoint({ origin: key.name, size, root, time, exportSha256 }, key);
  yield `${canonicalJson({ type: 'end', note })}\n`;
}

async function* bodyLines(db: Queries, from: number, size: number): AsyncGenerator<string> {
  for (let at = from; at < size; at += BATCH) {
    const last = Math.min(at + BATCH, size);
    const { rows } = await sql<ExportRow>`
      select entry.seq, entry.body, payload.salt, payload.payload, node.hash
      from audit.entries entry
      left join audit.payloads payload using (seq)
      left join audit.nodes node on node.level = 0 and node.index = entry.seq - 1
      where entry.seq > ${at} and entry.seq <= ${last} order by entry.seq`.execute(db);
    const checkpoints = await checkpointLines(db, at + 1, last);
    for (const row of rows) {
      yield entryLine(row);
      yield* checkpoints.get(row.seq) ?? [];
    }
  }
}

/** Copies what is stored, unchecked: whether it fits together is for the verifier to say. */
function entryLine({ body, salt, payload, hash }: ExportRow): string {
  const hex = hash?.toString('hex') ?? '';
  // Spelled out because body and payload are canonical already, and must stay byte for byte what was hashed.
  const erasable = payload === null ? '' : `"payload":${payload},"salt":${JSON.stringify(salt)},`;
  return `{"entry":${body},"hash":"${hex}",${erasable}"type":"entry"}`;
}

/** The lines of the checkpoints whose size lies between, by size. */
async function checkpointLines(db: Queries, from: number, to: number): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ size: string; note: string }>`
    select size, note from audit.checkpoints
    where size between ${from} and ${to} order by size, time, note`.execute(db);
  const lines = new Map<string, string[]>();
  for (const { size, note } of rows)
    lines.set(size, [...(lines.get(size) ?? []), canonicalJson({ type: 'checkpoint', note })]);
  return lines;
}

async function erasedAfter(db: Queries, size: number): Promise<boolean> {
  const { rows } = await sql`
    select from audit.entries where seq > ${size} and action = ${ERASE_ACTION} limit 1`.execute(db);
  return rows.length > 0;
}

async function signedSize(db: Queries): Promise<number> {
  const { rows } = await sql<{
    size: string | null;
  }>`select max(size) as size from audit.checkpoints`.execute(db);
  return Number(rows[0]?.size ?? 0);
}

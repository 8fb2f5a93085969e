/** A POST sent twice with one Idempotency-Key acts once: the answer is kept in the transaction that did the work. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '#platform/clock/clock.ts';
import type { Random } from '#platform/clock/random.ts';
import type { Ledger, Tx } from '#platform/ledger/index.ts';
import { httpErrors } from './errors.ts';
import type { Answer } from './reply.ts';

const KEEP_MS = 24 * 3_600_000;

export interface Once {
  readonly caller: string;
  readonly key: string;
  /** Everything that makes it the same request. */
  readonly request: Uint8Array;
}

export function readIdempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key') ?? undefined;
  if (key !== undefined && !/^[\w.:-]{16,200}$/.test(key)) throw httpErrors.IDEMPOTENCY_KEY_INVALID();
  return key;
}

/**
 * Works once per key. A failure is not kept: its transaction is rolled back, so trying again is safe and may succeed.
 * The lock answers a second request at once instead of letting it wait for the first.
 */
export async function once(
  tx: Tx,
  { caller, key, request }: Once,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const id = sha256(JSON.stringify([caller, key]));
  const lock = id.readBigInt64BE();
  const locked = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${lock}) as free`.execute(tx);
  if (!locked.rows[0]?.free) throw httpErrors.IDEMPOTENCY_IN_FLIGHT();
  const kept = await tx
    .selectFrom('http.idempotency')
    .select(['request_sha256', 'answer'])
    .where('key_sha256', '=', id)
    .executeTakeFirst();
  const digest = sha256(request);
  if (kept) {
    if (!digest.equals(kept.request_sha256)) throw httpErrors.IDEMPOTENCY_MISMATCH();
    const answer = open(kept.answer, key);
    return { ...answer, headers: [...answer.headers, ['idempotency-replayed', 'true']] };
  }
  const answer = await work();
  const sealed = seal(answer, key, random);
  await tx
    .insertInto('http.idempotency')
    .values({ key_sha256: id, request_sha256: digest, answer: sealed, created_at: clock.now() })
    .execute();
  return answer;
}

/** Forgets answers after a day; returns how many. */
export async function pruneIdempotency(ledger: Ledger, clock: Clock): Promise<number> {
  const result = await ledger.db
    .deleteFrom('http.idempotency')
    .where('created_at', '<', new Date(clock.now().getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

const SALT_BYTES = 16;
const TAG_BYTES = 16;

/** AES-256-GCM under a key made from the caller's; a fresh salt gives a fresh key, so the nonce may be constant. */
const NONCE = Buffer.alloc(12);
const sealingKey = (key: string, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'reeve idempotent answer', 32));

function seal(answer: Answer, key: string, random: Random): Buffer {
  const salt = random.bytes(SALT_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key, salt), NONCE);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([salt, cipher.getAuthTag(), text]);
}

function open(sealed: Buffer, key: string): Answer {
  const salt = sealed.subarray(0, SALT_BYTES);
  const tag = sealed.subarray(SALT_BYTES, SALT_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key, salt), NONCE);
  decipher.setAuthTag(tag);
  const text = Buffer.concat([decipher.update(sealed.subarray(SALT_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString()) as Answer;
}

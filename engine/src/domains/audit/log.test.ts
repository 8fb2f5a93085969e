/** The log on a real ledger: numbering, refusal to forget, proofs, checkpoints, erasure. */
import { statSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import { append } from './append.ts';
import { openCheckpoint } from './checkpoint.ts';
import { createCheckpoint, listCheckpoints, logKey } from './checkpoints.ts';
import type { AuditFilter } from './contract.ts';
import type { NewEntry } from './entry.ts';
import { erasePayload } from './erase.ts';
import { leafHash, verifyConsistency, verifyInclusion } from './merkle.ts';
import { listEntries, readEntry, readGrowth } from './read-entries.ts';
import { signingKeyFile } from './signing-key.ts';
import { logSize, rootOf } from './tree.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const entry = (over: Partial<NewEntry> = {}): NewEntry => ({
  principal: { kind: 'user', id: 'user:ada', name: 'Ada Lovelace' },
  action: 'keys:create',
  resource: { type: 'key', id: 'key:1' },
  detail: { roles: ['viewer'] },
  requestId: 'request-1',
  outcome: 'done',
  ...over,
});
const add = (over: Partial<NewEntry> = {}): Promise<number> =>
  platform.ledger.transaction((tx) => append(tx, entry(over), platform));
const list = ({ limit = 50, before, ...filter }: AuditFilter & { limit?: number; before?: number } = {}) =>
  listEntries(platform.ledger.db, filter, limit, before);

describe('append', () => {
  it('numbers without gaps when many write at once and some roll back', async () => {
    const before = await logSize(platform.ledger.db);
    const attempts = Array.from({ length: 40 }, (_, index) =>
      platform.ledger.transaction(async (tx) => {
        const seq = await append(tx, entry({ requestId: `r${index}` }), platform);
        if (index % 4 === 0) throw new Error('changed my mind');
        return seq;
      }),
    );
    const seqs = (await Promise.allSettled(attempts)).flatMap((done) =>
      done.status === 'fulfilled' ? [done.value] : [],
    );
    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => before + index + 1));
    expect(await logSize(platform.ledger.db)).toBe(before + 30);
  });

  it('takes text that the ledger cannot hold, without failing the change', async () => {
    const seq = await add({
      resource: { type: 'key', id: 'nul\0 half\ud800' },
      detail: { note: 'a\0\u2028b' },
    });
    const { entry: read } = await readEntry(platform, seq);
    expect(read.resource.id).toBe('nul\ufffd half\ufffd');
    expect(read.detail).toEqual({ note: 'a\ufffd\u2028b' });
  });
});

describe('the log', () => {
  const attempts = [
    `update audit.entries set body = '{}'`,
    'delete from audit.entries',
    'truncate audit.entries cascade',
    `update audit.nodes set hash = ''`,
    'delete from audit.nodes',
    'truncate audit.nodes',
    'delete from audit.payloads',
    `update audit.payloads set payload = '{}'`,
    'truncate audit.payloads',
    'delete from audit.checkpoints',
    `update audit.checkpoints set note = ''`,
    'delete from audit.signers',
    'delete from audit.origin',
  ];
  it.each(attempts)('refuses, to the product and to its owner: %s', async (statement) => {
    await add();
    await platform.ledger.transaction((tx) => createCheckpoint(tx, platform));
    await expect(sql.raw(statement).execute(platform.ledger.db)).rejects.toMatchObject({ code: '42501' });
    const owner = await platform.ledger.owner();
    try {
      await expect(owner.query(statement)).rejects.toThrow(/append-only|erased, not/);
    } finally {
      await owner.end();
    }
  });

  it('is read by pages and by what is asked for', async () => {
    for (const name of ['a', 'b', 'c'])
      await add({
        action: 'users:create',
        resource: { type: 'user', id: `user:${name}` },
        outcome: 'denied',
      });
    const ids = async (asked: Parameters<typeof list>[0]) =>
      (await list(asked)).map(({ resource }) => resource.id);
    const first = await list({ action: 'users:create', limit: 2 });
    expect(first.map(({ resource }) => resource.id)).toEqual(['user:c', 'user:b']);
    expect(await ids({ action: 'users:create', limit: 2, before: first[1]?.seq ?? 0 })).toEqual(['user:a']);
    expect(await ids({ resource: 'user/user:b' })).toEqual(['user:b']);
    expect(await ids({ resource: 'user', outcome: 'denied' })).toHaveLength(3);
    expect(await ids({ principal: 'user:nobody' })).toEqual([]);
    expect(await ids({ until: '2000-01-01T00:00:00Z' })).toEqual([]);
  });

  it('proves that it holds an entry, to somebody with the public key only', async () => {
    const seq = await add();
    await add();
    const { body, proof } = await readEntry(platform, seq);
    const key = await logKey(platform.ledger.db, platform);
    const { size, root } = openCheckpoint(proof.checkpoint, [key]);
    const hashes = proof.hashes.map((hash) => Buffer.from(hash, 'base64'));
    expect(verifyInclusion(leafHash(body), proof.index, size, hashes, root)).toBe(true);
    expect(verifyInclusion(leafHash(body.replace('ada', 'eve')), proof.index, size, hashes, root)).toBe(
      false,
    );
    await expect(readEntry(platform, 999_999)).rejects.toMatchObject({ code: 'AUDIT_ENTRY_UNKNOWN' });
  });

  it('proves that it only grew', async () => {
    const { db } = platform.ledger;
    const before = await logSize(db);
    const oldRoot = await rootOf(db, before);
    for (let count = 0; count < 5; count++) await add();
    const key = await logKey(db, platform);
    const growth = await readGrowth(platform, before);
    const { size, root } = openCheckpoint(growth.checkpoint, [key]);
    const proof = growth.hashes.map((hash) => Buffer.from(hash, 'base64'));
    expect(size).toBe(before + 5);
    expect(verifyConsistency(before, oldRoot, size, root, proof)).toBe(true);
    expect(verifyConsistency(before - 1, oldRoot, size, root, proof)).toBe(false);
    await expect(readGrowth(platform, size + 1)).rejects.toMatchObject({ code: 'AUDIT_ENTRY_UNKNOWN' });
  });
});

describe('checkpoints', () => {
  it('are signed by a key that only its owner can read, also when nothing happened', async () => {
    const sign = () => platform.ledger.transaction((tx) => createCheckpoint(tx, platform));
    const first = await sign();
    await platform.clock.sleep(2);
    const second = await sign();
    expect(second.size).toBe(first.size);
    expect(second.time > first.time).toBe(true);
    expect(await listCheckpoints(platform.ledger.db, { limit: 1 })).toEqual([second]);
    const file = signingKeyFile(platform.home);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const key = await logKey(platform.ledger.db, platform);
    expect(openCheckpoint(first.note, [key]).size).toBe(first.size);
    const other = await logKey(platform.ledger.db, { ...platform, random: seededRandom(9) });
    expect(other.line).toBe(key.line);
    expect(() => openCheckpoint(first.note.replace(`${first.size}\n`, '1\n'), [key])).toThrow(/no known key/);
  });
});

describe('erasure', () => {
  it('takes name and details and leaves the proof', async () => {
    const seq = await add({ detail: { email: 'ada@example.com' } });
    const before = await readEntry(platform, seq);
    await platform.ledger.transaction((tx) => erasePayload(tx, seq));
    const after = await readEntry(platform, seq);
    expect(after.body).toBe(before.body);
    expect(after.entry).toMatchObject({ erased: true, detail: {}, principal: { id: 'user:ada' } });
    expect(JSON.stringify(after)).not.toContain('Lovelace');
    await expect(platform.ledger.transaction((tx) => erasePayload(tx, seq))).rejects.toMatchObject({
      code: 'AUDIT_ALREADY_ERASED',
    });
  });
});

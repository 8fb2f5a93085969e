/** What the offline verifier must see: every way to alter an exported log, and that an honest one passes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#kernel/canonical-json.ts';
import { seededRandom } from '#platform/clock/random.ts';
import type { Platform } from '#platform/platform.ts';
import { testPlatform } from '../../../test/platform.ts';
import { append } from './append.ts';
import { createCheckpoint } from './checkpoints.ts';
import { ERASE_ACTION, ERASED_TYPE } from './entry.ts';
import { erasePayload } from './erase.ts';
import { exportLog } from './export.ts';
import type { VerifyOptions } from './export-verifier.ts';
import { verifyExport } from './verify-export.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'reeve-verify-'));
const file = path.join(folder, 'log.jsonl');
let platform: Platform;
let lines: string[];
let publicKey: string;
/** Signed after entry 4 and after entry 8 of 10. */
const checkpoints: string[] = [];

const principal = { kind: 'user', id: 'user:ada', name: 'Ada' } as const;
async function fill(target: Platform, count: number, note: string): Promise<void> {
  for (let index = 1; index <= count; index++)
    await target.ledger.transaction(async (tx) => {
      const resource = { type: 'key', id: `key:${index}` };
      const detail = { note, umlaut: 'Ä\u2028' };
      await append(
        tx,
        { principal, action: 'keys:create', resource, detail, requestId: `r${index}`, outcome: 'done' },
        target,
      );
      if (index % 4 === 0) {
        const { note: signed } = await createCheckpoint(tx, target);
        if (target === platform) checkpoints.push(signed);
      }
    });
}

async function exported(source: Platform): Promise<string[]> {
  let text = '';
  for await (const chunk of exportLog(source)) text += chunk;
  return text.split('\n').slice(0, -1);
}

beforeAll(async () => {
  platform = await testPlatform();
  await fill(platform, 10, 'made');
  lines = await exported(platform);
  publicKey = (JSON.parse(lines[0] ?? '') as { keys: string[] }).keys.join('\n');
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

function verdictOn(content: string | readonly string[] | Buffer, options?: VerifyOptions) {
  writeFileSync(file, Array.isArray(content) ? `${content.join('\n')}\n` : (content as string | Buffer));
  return verifyExport(file, options);
}
const lineOf = (seq: number): number => lines.findIndex((line) => line.includes(`"seq":${seq},`));
const without = (at: number): string[] => lines.toSpliced(at, 1);

describe('an honest export', () => {
  it('passes, with and without the key and a checkpoint kept elsewhere', async () => {
    const verdict = await verdictOn(lines);
    expect(verdict).toMatchObject({ ok: true, entries: 10, checkpoints: 2, erased: 0, keyPinned: false });
    for (const checkpoint of checkpoints)
      expect(await verdictOn(lines, { publicKey, checkpoint })).toMatchObject({ ok: true, keyPinned: true });
  });

  it('of an empty log passes', async () => {
    const empty = await testPlatform();
    try {
      expect(await verdictOn(await exported(empty))).toMatchObject({ ok: true, entries: 0 });
    } finally {
      await empty.close();
    }
  });
});

describe('an altered export', () => {
  it('fails for a bit flipped in any byte, and names the entry if it is in one', async () => {
    const honest = Buffer.from(`${lines.join('\n')}\n`);
    const random = seededRandom(11);
    const lineAt = (offset: number) => honest.subarray(0, offset).toString('latin1').split('\n').length - 1;
    for (let tried = 0; tried < 400; tried++) {
      const at = Math.floor(random.next() * honest.length);
      const altered = Buffer.from(honest);
      altered[at] = (altered[at] ?? 0) ^ (1 << Math.floor(random.next() * 8));
      const { ok, fault } = await verdictOn(altered);
      expect(ok, `byte ${at}`).toBe(false);
      const seq = Number(/"seq":(\d+),/.exec(lines[lineAt(at)] ?? '')?.[1] ?? 0);
      if (seq > 0) expect(fault?.seq, `byte ${at}: ${fault?.what}`).toBe(seq);
    }
  });

  it('fails when an entry is gone, comes twice or stands elsewhere', async () => {
    expect((await verdictOn(without(lineOf(6)))).fault).toMatchObject({ seq: 6 });
    expect((await verdictOn(lines.toSpliced(lineOf(7), 0, lines[lineOf(3)] ?? ''))).fault).toMatchObject({
      seq: 7,
    });
    const [five = '', six = ''] = [lines[lineOf(5)], lines[lineOf(6)]];
    const swapped = lines.with(lineOf(5), six).with(lineOf(6), five);
    expect((await verdictOn(swapped)).fault).toMatchObject({
      seq: 5,
      what: expect.stringContaining('entry 5 is missing'),
    });
  });

  it('fails when the tail is cut, wherever', async () => {
    for (let keep = 0; keep < lines.length; keep++) {
      const { ok } = await verdictOn(lines.slice(0, keep));
      expect(ok, `${keep} lines kept`).toBe(false);
    }
    const cut = [...lines.slice(0, lineOf(9)), lines.at(-1) ?? ''];
    expect((await verdictOn(cut)).fault).toMatchObject({
      seq: 9,
      what: 'entries 9 to 10 are missing: the signature at the end covers them',
    });
  });

  it('fails when an entry was rewritten together with its hash', async () => {
    const line = JSON.parse(lines[lineOf(6)] ?? '') as { entry: { action: string }; hash: string };
    line.entry.action = 'keys:revoke';
    const { leafHash } = await import('./merkle.ts');
    line.hash = leafHash(canonicalJson(line.entry)).toString('hex');
    const { fault } = await verdictOn(lines.with(lineOf(6), canonicalJson(line)));
    expect(fault).toMatchObject({ seq: 5, what: expect.stringContaining('entries 5 to 8 are not the ones') });
  });

  it('fails when details are left out', async () => {
    const {
      payload: _payload,
      salt: _salt,
      ...bare
    } = JSON.parse(lines[lineOf(2)] ?? '') as Record<string, unknown>;
    expect((await verdictOn(lines.with(lineOf(2), canonicalJson(bare)))).ok).toBe(false);
  });
});

describe('a log rebuilt from its beginning', () => {
  it('passes alone, and fails by the pinned key or a checkpoint kept elsewhere', async () => {
    const forged = await testPlatform({ random: seededRandom(77) });
    try {
      await fill(forged, 10, 'rebuilt');
      const forgery = await exported(forged);
      expect(await verdictOn(forgery)).toMatchObject({ ok: true });
      expect((await verdictOn(forgery, { publicKey })).fault?.what).toContain('the log was rebuilt');
      const [checkpoint] = checkpoints;
      expect((await verdictOn(forgery, { checkpoint })).fault?.what).toContain('the log was rebuilt');
    } finally {
      await forged.close();
    }
  });
});

describe('an altered ledger', () => {
  it('is named by its export and is not signed', async () => {
    const victim = await testPlatform({ random: seededRandom(5) });
    try {
      await fill(victim, 8, 'true');
      const asSuperuser = async (statement: string) => {
        const owner = await victim.ledger.owner();
        await owner.query(`set session_replication_role = replica;
          alter table audit.entries disable trigger all; alter table audit.payloads disable trigger all; ${statement}`);
        await owner.end();
      };
      await asSuperuser(
        `update audit.entries set body = replace(body, 'keys:create', 'keys:revoke') where seq = 3`,
      );
      expect((await verdictOn(await exported(victim))).fault).toMatchObject({ seq: 3 });
      await asSuperuser(`delete from audit.payloads where seq > 6; delete from audit.entries where seq > 6`);
      const cut = (await verdictOn(await exported(victim))).fault;
      expect(cut?.seq).toBe(3);
      await expect(victim.ledger.transaction((tx) => createCheckpoint(tx, victim))).rejects.toMatchObject({
        code: 'AUDIT_LOG_ALTERED',
      });
    } finally {
      await victim.close();
    }
  });
});

describe('erased details', () => {
  it('are excused by the entry of their erasure, and by nothing else', async () => {
    await platform.ledger.transaction(async (tx) => {
      await erasePayload(tx, 2);
      const resource = { type: ERASED_TYPE, id: '2' };
      await append(
        tx,
        { principal, action: ERASE_ACTION, resource, detail: {}, requestId: 'r', outcome: 'done' },
        platform,
      );
    });
    expect(await verdictOn(await exported(platform))).toMatchObject({ ok: true, entries: 11, erased: 1 });
    await platform.ledger.transaction((tx) => erasePayload(tx, 4));
    expect((await verdictOn(await exported(platform))).fault).toMatchObject({ seq: 4 });
  });
});

/** The commands as a person types them: exit codes, and what they say. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../test/scratch-platform.ts';
import { reeveIn } from '../../../test/support/reeve.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'reeve-audit-cli-'));
const file = path.join(folder, 'log.jsonl');
let platform: Platform;

beforeAll(async () => {
  platform = await scratchPlatform();
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

const reeve = (...args: string[]) => reeveIn(platform.home, args);

describe('reeve', () => {
  it('makes a key, lists it, revokes it, and each of that is in the log', async () => {
    const made = await reeve('keys', 'create', 'ci', '--role', 'viewer', '--team', 'web', '--output', 'json');
    expect(made).toMatchObject({ code: 0, err: '' });
    const { id, secret } = JSON.parse(made.out) as { id: string; secret: string };
    const listed = await reeve('keys', 'list', '--output', 'json');
    expect(JSON.parse(listed.out)).toMatchObject({
      items: [{ id, name: 'ci', scope: { teams: ['web'] } }],
      next: null,
    });
    expect(listed.out).not.toContain(secret);
    expect((await reeve('keys', 'revoke', id)).code).toBe(0);
    const { out } = await reeve('audit', 'list', '--output', 'json');
    const { items } = JSON.parse(out) as { items: { action: string }[] };
    expect(items.map(({ action }) => action)).toEqual(['keys:revoke', 'keys:create']);
  });

  it('explains a decision, with an exit code a script can use', async () => {
    expect(await reeve('access', 'explain', 'local', 'keys:create')).toMatchObject({ code: 0 });
    const denied = await reeve('access', 'explain', 'role:viewer', 'keys:create');
    expect([denied.code, denied.out]).toEqual([1, expect.stringContaining('One of these roles: admin.')]);
    const unknown = await reeve('access', 'explain', 'local', 'keys:creat');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('keys:create')]);
  });

  it('exports the log to a file for its owner only, and verifies it without the home', async () => {
    const { out: checkpoint } = await reeve('audit', 'checkpoint');
    const { out: key } = await reeve('audit', 'key');
    expect(await reeve('audit', 'export', '--out', file)).toMatchObject({ code: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(path.join(folder, 'checkpoint'), checkpoint);
    const pinned = ['--public-key', key.trim(), '--checkpoint', path.join(folder, 'checkpoint')];
    const verified = await reeve('--home', path.join(folder, 'nowhere'), 'audit', 'verify', file, ...pinned);
    expect(verified).toMatchObject({ code: 0, err: '' });
  });

  it('names the entry of a flipped byte, with exit code 1', async () => {
    const bytes = readFileSync(file);
    const at = bytes.indexOf('keys:revoke');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const altered = path.join(folder, 'altered.jsonl');
    writeFileSync(altered, bytes);
    const { code, err } = await reeve('audit', 'verify', altered, '--output', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      code: 'AUDIT_EXPORT_BROKEN',
      title: expect.stringContaining('entry 2 was altered') as string,
      at: { file: altered, line: 3, field: 'entry 2' },
    });
    expect((await reeve('audit', 'verify', path.join(folder, 'none'))).err).toContain(
      'AUDIT_EXPORT_UNREADABLE',
    );
  });
});

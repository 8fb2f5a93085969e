import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPlatform } from '#platform/platform.ts';
import { composition } from '../../entry/composition.ts';
import * as doctor from './doctor.ts';

const examine = (home: string, env: NodeJS.ProcessEnv) =>
  doctor.examine(home, env, () => openPlatform({ home, env, composition }));

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'reeve-doctor-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const verdict = async (name: string, env: NodeJS.ProcessEnv = {}) =>
  (await examine(home, env)).checks.find((check) => check.name === name);

describe('doctor before init', () => {
  test('finds nothing wrong with an empty folder, and makes nothing in it', async () => {
    const health = await examine(home, {});
    expect(health.state).toBe('ok');
    expect(await verdict('ledger')).toMatchObject({ state: 'unknown', remedy: 'Run reeve init.' });
    expect(await readdir(home)).toEqual([]);
  });

  test('warns of a home that others may read', async () => {
    await chmod(home, 0o755);
    expect(await verdict('home')).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('chmod 700'),
    });
  });

  test('refuses a home that is a file', async () => {
    const file = path.join(home, 'file');
    await writeFile(file, '');
    const { checks } = await examine(file, {});
    expect(checks.find(({ name }) => name === 'home')).toMatchObject({ state: 'failed' });
  });

  test('names the fault in reeve.yaml with its line', async () => {
    await writeFile(path.join(home, 'reeve.yaml'), 'http:\n  prot: 80\n');
    const { state, checks } = await examine(home, {});
    expect(state).toBe('down');
    expect(checks.find(({ name }) => name === 'settings')).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/reeve\.yaml:2.*port/),
    });
  });

  test('says so when the PostgreSQL it was told of does not answer', async () => {
    const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    expect(await verdict('ledger', env)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('answer'),
    });
  });
});

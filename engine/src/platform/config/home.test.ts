/** The state directory is found from flag, environment and user, in this order, and never made. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveHome } from './home.ts';

describe('resolveHome', () => {
  it.each([
    [{ flag: '/srv/a', env: { HOME: '/home/u', REEVE_HOME: '/srv/b' } }, '/srv/a'],
    [{ env: { HOME: '/home/u', REEVE_HOME: '/srv/b' } }, '/srv/b'],
    [{ env: { HOME: '/home/u' } }, '/home/u/.reeve'],
    [{ env: { HOME: '/home/u', REEVE_HOME: '' } }, '/home/u/.reeve'],
    [{ flag: 'here', env: { HOME: '/home/u' } }, '/somewhere/here'],
    [{ flag: '~/state', env: { HOME: '/home/u' } }, '/home/u/state'],
    [{ flag: '~', env: { HOME: '/home/u' } }, '/home/u'],
    [{ flag: '~other', env: { HOME: '/home/u' } }, '/somewhere/~other'],
    [{ env: { HOME: '/home/u', REEVE_HOME: '../up' } }, '/up'],
  ])('%j is %s', (sources, path) => {
    expect(resolveHome({ ...sources, cwd: '/somewhere' })).toBe(path);
  });

  it('falls back to the user of the process when the environment names nobody', () => {
    expect(resolveHome({ env: {}, cwd: '/' })).toMatch(/\.reeve$/);
  });

  it('refuses an empty flag', () => {
    expect(() => resolveHome({ flag: ' ', env: { HOME: '/home/u' }, cwd: '/' })).toThrow(/--home is empty/);
  });

  it('makes nothing', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'reeve-home-'));
    try {
      expect(existsSync(resolveHome({ flag: 'state', env: {}, cwd }))).toBe(false);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});

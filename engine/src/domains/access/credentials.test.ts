/** Keys, users, links and sessions on a real ledger and a held clock. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#kernel/principal.ts';
import { type ManualClock, manualClock } from '#platform/clock/manual-clock.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { testPlatform } from '../../../test/platform.ts';
import { createKey, listKeys, principalOfKey, revokeKey } from './keys.ts';
import { localPrincipal } from './local-principal.ts';
import { scopeFilter } from './scope-filter.ts';
import { endSession, findSession, openSession } from './sessions.ts';
import { createSignInLink, takeSignInLink } from './sign-in-links.ts';
import { changeUser, createUser, listUsers } from './users.ts';

const HOUR = 3_600_000;
const clock: ManualClock = manualClock(new Date('2026-11-01T00:00:00Z'));
const admin = localPrincipal();
let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform({ clock });
});
afterAll(() => platform.close());

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => platform.ledger.transaction(work);
const newKey = (over: { name?: string; expiresAt?: string; creator?: Principal } = {}) =>
  inTx((tx) =>
    createKey(tx, platform, over.creator ?? admin, {
      name: over.name ?? 'robot',
      roles: ['viewer'],
      scope: {},
      ...(over.expiresAt ? { expiresAt: over.expiresAt } : {}),
    }),
  );
const newUser = (name: string) =>
  inTx((tx) => createUser(tx, platform, admin, { name, roles: ['analyst'], scope: { teams: ['web'] } }));
const whose = (secret: string) => principalOfKey(platform.ledger.db, platform, secret);
const session = (secret: string) => findSession(platform.ledger.db, platform, secret);

describe('an API key', () => {
  it('opens until it is revoked', async () => {
    const { id, secret } = await newKey();
    expect(await whose(secret)).toEqual({ kind: 'key', id, name: 'robot', roles: ['viewer'], scope: {} });
    await inTx((tx) => revokeKey(tx, platform, id));
    expect(await whose(secret)).toBeUndefined();
    await expect(inTx((tx) => revokeKey(tx, platform, 'key_none'))).rejects.toMatchObject({
      code: 'KEY_UNKNOWN',
    });
  });

  it('opens until it expires', async () => {
    const { secret } = await newKey({ expiresAt: new Date(clock.now().getTime() + HOUR).toISOString() });
    await clock.advance(HOUR - 1);
    expect(await whose(secret)).toBeDefined();
    await clock.advance(1);
    expect(await whose(secret)).toBeUndefined();
    await expect(newKey({ expiresAt: clock.now().toISOString() })).rejects.toMatchObject({
      code: 'EXPIRY_PAST',
    });
  });

  it('tells when it was last used, to the minute', async () => {
    const { id, secret } = await newKey();
    const lastUsed = async () =>
      (await listKeys(platform.ledger.db, 50)).find((key) => key.id === id)?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    await whose(secret);
    const first = clock.now().toISOString();
    await clock.advance(59_000);
    await whose(secret);
    expect(await lastUsed()).toBe(first);
    await clock.advance(1_000);
    await whose(secret);
    expect(await lastUsed()).toBe(clock.now().toISOString());
  });

  it('is refused when one letter differs', async () => {
    const { secret } = await newKey();
    expect(await whose(secret.slice(0, -1) + (secret.endsWith('a') ? 'b' : 'a'))).toBeUndefined();
    expect(await whose('')).toBeUndefined();
    expect(await whose(`Bearer ${secret}`)).toBeUndefined();
  });

  it('gives no more than its maker has', async () => {
    const creator: Principal = {
      kind: 'key',
      id: 'key_x',
      name: 'x',
      roles: ['analyst'],
      scope: { teams: ['web'] },
    };
    const make = (roles: ('viewer' | 'analyst' | 'admin')[], scope: Principal['scope']) =>
      inTx((tx) =>
        createKey(tx, platform, creator, { name: 'n', roles, scope: JSON.parse(JSON.stringify(scope)) }),
      );
    await expect(make(['admin'], { teams: ['web'] })).rejects.toMatchObject({
      code: 'GRANT_EXCEEDS_GRANTER',
    });
    await expect(make(['analyst'], {})).rejects.toMatchObject({ code: 'GRANT_EXCEEDS_GRANTER' });
    await expect(make(['analyst'], { teams: ['data'] })).rejects.toMatchObject({
      code: 'GRANT_EXCEEDS_GRANTER',
    });
    expect(await make(['analyst'], { teams: ['web'], accounts: ['1'] })).toMatchObject({
      createdBy: 'key_x',
    });
  });
});

describe('a sign-in link', () => {
  const link = (id: string) =>
    createSignInLink(platform.ledger.db, platform, { kind: 'user', id }, 'http://127.0.0.1:8484/reeve/');
  const take = (token: string) => inTx((tx) => takeSignInLink(tx, platform, token));

  it('opens once, of two who try at once for one', async () => {
    const { token, url } = await link('user_1');
    expect(url).toBe(`http://127.0.0.1:8484/reeve/sign-in#token=${token}`);
    const taken = await Promise.all([take(token), take(token), take(token)]);
    expect(taken.filter(Boolean)).toEqual([{ kind: 'user', id: 'user_1' }]);
    expect(await take(token)).toBeUndefined();
  });

  it('opens for a quarter of an hour', async () => {
    const [early, late] = [await link('user_1'), await link('user_1')];
    await clock.advance(15 * 60_000 - 1);
    expect(await take(early.token)).toBeDefined();
    await clock.advance(1);
    expect(await take(late.token)).toBeUndefined();
  });
});

describe('a session', () => {
  const open = async (id: string) =>
    (await inTx((tx) => openSession(tx, platform, { kind: 'user', id }))).secret;

  it('ends without use, ends after its time, and ends when told', async () => {
    const { id } = await newUser('Idle');
    const [idle, used, ended] = [await open(id), await open(id), await open(id)];
    expect(new Set([idle, used, ended]).size).toBe(3);
    expect(await inTx((tx) => endSession(tx, ended))).toBe(true);
    expect(await session(ended)).toBeUndefined();
    for (let hour = 0; hour < 11; hour++) {
      await clock.advance(HOUR);
      expect(await session(used), `hour ${hour}`).toMatchObject({ principal: { id, kind: 'user' } });
    }
    expect(await session(idle)).toBeUndefined();
    await clock.advance(HOUR);
    expect(await session(used)).toBeUndefined();
  });

  it('follows its user: new roles count at once, a disabled user is out at once', async () => {
    const { id } = await newUser('Grace');
    const secret = await open(id);
    await inTx((tx) => changeUser(tx, platform, admin, id, { roles: ['auditor'] }));
    expect((await session(secret))?.principal.roles).toEqual(['auditor']);
    await inTx((tx) => changeUser(tx, platform, admin, id, { disabled: true }));
    expect(await session(secret)).toBeUndefined();
    await inTx((tx) => changeUser(tx, platform, admin, id, { disabled: false }));
    expect(await session(secret)).toBeUndefined();
  });

  it('opened by a key ends with the key', async () => {
    const { id } = await newKey();
    const { secret } = await inTx((tx) => openSession(tx, platform, { kind: 'key', id }));
    expect((await session(secret))?.principal.id).toBe(id);
    await inTx((tx) => revokeKey(tx, platform, id));
    expect(await session(secret)).toBeUndefined();
  });

  it('of another owner of the machine opens nothing', async () => {
    const { secret } = await inTx((tx) =>
      openSession(tx, platform, { kind: 'local', id: 'local:somebody-else' }),
    );
    expect(await session(secret)).toBeUndefined();
  });
});

describe('users', () => {
  it('have names that differ in more than case', async () => {
    await newUser('Hopper');
    await expect(newUser('hOPPER')).rejects.toMatchObject({ code: 'USER_EXISTS' });
    const { id } = await newUser('Lamarr');
    await expect(inTx((tx) => changeUser(tx, platform, admin, id, { name: 'hopper' }))).rejects.toMatchObject(
      {
        code: 'USER_EXISTS',
      },
    );
    await expect(inTx((tx) => changeUser(tx, platform, admin, 'user_none', {}))).rejects.toMatchObject({
      code: 'USER_UNKNOWN',
    });
  });

  it('are changed only by somebody who has all that they have', async () => {
    const { id } = await inTx((tx) =>
      createUser(tx, platform, admin, { name: 'Chief', roles: ['admin'], scope: {} }),
    );
    const limited: Principal = { ...admin, kind: 'user', id: 'user_l', scope: { teams: ['web'] } };
    await expect(
      inTx((tx) => changeUser(tx, platform, limited, id, { disabled: true })),
    ).rejects.toMatchObject({
      code: 'GRANT_EXCEEDS_GRANTER',
    });
  });

  it('are listed by pages, newest first', async () => {
    await clock.advance(1_000);
    for (const name of ['P1', 'P2', 'P3']) {
      await newUser(name);
      await clock.advance(1);
    }
    const [first, second] = await listUsers(platform.ledger.db, 2);
    expect([first?.name, second?.name]).toEqual(['P3', 'P2']);
    const [third] = await listUsers(platform.ledger.db, 1, second);
    expect(third?.name).toBe('P1');
  });
});

describe('a list filtered by scope', () => {
  const rows = sql`(values ('a', '1', 'web'), ('b', '2', 'web'), ('c', '1', null), ('d', null, 'data')) as r (id, account, team)`;
  const seen = async (scope: Principal['scope'], columns: Parameters<typeof scopeFilter>[1]) => {
    const filter = scopeFilter({ scope }, columns);
    const found = await sql<{ id: string }>`select id from ${rows} where ${filter} order by id`.execute(
      platform.ledger.db,
    );
    return found.rows.map(({ id }) => id).join('');
  };
  const columns = { accounts: 'r.account', teams: 'r.team' };

  it('shows what is inside on every axis, and nothing of which that is unknown', async () => {
    expect(await seen({}, columns)).toBe('abcd');
    expect(await seen({ accounts: ['1'] }, columns)).toBe('ac');
    expect(await seen({ teams: ['web', 'data'] }, columns)).toBe('abd');
    expect(await seen({ accounts: ['1', '2'], teams: ['web'] }, columns)).toBe('ab');
    expect(await seen({ accounts: [] }, columns)).toBe('');
    expect(await seen({ accounts: ["' or true --"] }, columns)).toBe('');
    expect(await seen({ environments: ['prod'] }, columns)).toBe('');
  });
});

/** Through the API's own door: who gets in, what they reach, what is written down, what is kept of their secrets. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRoute } from '#entry/routes.generated.ts';
import { type ManualClock, manualClock } from '#platform/clock/manual-clock.ts';
import { createApi } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { testPlatform } from '../../../test/platform.ts';
import type { CreatedKey, KeyItem, SignInLink, UserItem } from './contract.ts';
import { localSignInLink } from './invite.ts';
import { createWitness, type Witness } from './witness.ts';

const ORIGIN = 'http://127.0.0.1:8484';
const MINUTE = 60_000;
const clock: ManualClock = manualClock(new Date('2026-11-01T00:00:00Z'));
let platform: Platform;
let witness: Witness;
let server: ReturnType<typeof createApi>;
let local: ReturnType<typeof createApi>;

beforeAll(async () => {
  platform = await testPlatform({ clock });
  witness = createWitness(platform, 'server');
  server = createApi({ platform, routes: everyRoute, ports: witness, checkAnswers: true });
  local = createApi({
    platform,
    routes: everyRoute,
    ports: createWitness(platform, 'process'),
    checkAnswers: true,
  });
});
afterAll(async () => {
  await witness.settled();
  await platform.close();
});

interface Sent {
  readonly key?: string;
  readonly cookie?: string | undefined;
  readonly origin?: string | null;
  readonly body?: unknown;
  readonly at?: string;
}

function ask(app: typeof server, method: string, path: string, sent: Sent = {}): Promise<Response> {
  const headers = new Headers();
  if (sent.key !== undefined) headers.set('authorization', `Bearer ${sent.key}`);
  if (sent.cookie !== undefined) headers.set('cookie', sent.cookie);
  if (sent.origin !== null) headers.set('origin', sent.origin ?? ORIGIN);
  const body = method === 'GET' ? undefined : JSON.stringify(sent.body ?? {});
  if (body) headers.set('content-type', 'application/json');
  const request = new Request(`${sent.at ?? ORIGIN}/api/v1${path}`, {
    method,
    headers,
    ...(body ? { body } : {}),
  });
  return Promise.resolve(app.fetch(request));
}
async function made<T>(path: string, body: unknown): Promise<T> {
  const response = await ask(local, 'POST', path, { body });
  expect(response.status, await response.clone().text()).toBe(201);
  return (await response.json()) as T;
}
const newKey = (over: object = {}) =>
  made<CreatedKey>('/keys', { name: 'robot', roles: ['viewer'], ...over });
const newUser = (name: string, roles: string[]) => made<UserItem>('/users', { name, roles });
const code = async (response: Response) => ((await response.json()) as { code: string }).code;

async function signIn(body: unknown, cookie?: string): Promise<{ response: Response; cookie: string }> {
  const response = await ask(server, 'POST', '/sessions', { body, cookie });
  return { response, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
interface Seen {
  readonly outcome: string;
  readonly principal: { readonly id: string };
  readonly requestId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
async function entries(action: string): Promise<Seen[]> {
  const found = await sql<{ body: string; payload: string }>`
    select body, payload from audit.entries join audit.payloads using (seq) where action = ${action} order by seq`.execute(
    platform.ledger.db,
  );
  return found.rows.map((row) => ({
    ...(JSON.parse(row.body) as Seen),
    ...(JSON.parse(row.payload) as Seen),
  }));
}

describe('an API key', () => {
  it('is let in, sees what its role allows, and is out the moment it is revoked', async () => {
    const { id, secret } = await newKey();
    expect((await ask(server, 'GET', '/status', { key: secret })).status).toBe(200);
    expect((await ask(server, 'GET', '/keys', { key: secret })).status).toBe(403);
    expect((await ask(local, 'DELETE', `/keys/${id}`)).status).toBe(200);
    const refused = await ask(server, 'GET', '/status', { key: secret });
    expect([refused.status, await code(refused)]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('that is wrong is not made good by a cookie that came along', async () => {
    const { token } = await localSignInLink(platform, ORIGIN);
    const { cookie } = await signIn({ token });
    expect((await ask(server, 'GET', '/session', { cookie })).status).toBe(200);
    expect((await ask(server, 'GET', '/session', { cookie, key: 'rv_wrong' })).status).toBe(401);
  });

  it('is listed without its secret', async () => {
    const { id, secret } = await newKey({ name: 'listed', scope: { accounts: ['111111111111'] } });
    const { items } = (await (await ask(local, 'GET', '/keys')).json()) as { items: KeyItem[] };
    const item = items.find((key) => key.id === id);
    expect(item).toMatchObject({ name: 'listed', roles: ['viewer'], scope: { accounts: ['111111111111'] } });
    expect(JSON.stringify(items)).not.toContain(secret.slice(3, 20));
  });

  it('with a scope does not reach what belongs to the whole', async () => {
    const { secret } = await newKey({ roles: ['admin'], scope: { teams: ['web'] } });
    for (const path of [
      '/keys',
      '/users',
      '/audit/entries',
      '/audit/entries/1',
      '/audit/export',
      '/access/roles',
    ])
      expect((await ask(server, 'GET', path, { key: secret })).status, path).toBe(403);
    const body = { name: 'more', roles: ['admin'] };
    expect((await ask(server, 'POST', '/keys', { key: secret, body })).status).toBe(403);
  });
});

describe('signing in', () => {
  it('works once per link and sets a cookie that scripts cannot read', async () => {
    const { token } = await localSignInLink(platform, ORIGIN);
    const { response } = await signIn({ token });
    expect(response.status).toBe(201);
    expect(response.headers.get('set-cookie')).toMatch(
      /^reeve-8484=rvs_[a-z2-7]{38}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await response.json()).toMatchObject({
      principal: { kind: 'local', roles: ['admin'] },
      expiresAt: '2026-11-01T12:00:00.000Z',
    });
    const again = await signIn({ token });
    expect([again.response.status, again.cookie]).toEqual([401, '']);
  });

  it('over https sets the __Host- cookie, and elsewhere over plain http is refused', async () => {
    const { secret } = await newKey();
    const at = (origin: string) =>
      ask(server, 'POST', '/sessions', { body: { apiKey: secret }, at: origin, origin });
    expect((await at('https://reeve.example.com')).headers.get('set-cookie')).toMatch(
      /^__Host-reeve=rvs_\w+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const plain = await at('http://reeve.example.com');
    expect([plain.status, await code(plain)]).toEqual([403, 'SIGN_IN_NOT_PRIVATE']);
  });

  it('gives a fresh id and ends the session that was there: a planted one is worth nothing', async () => {
    const planted = 'reeve-8484=rvs_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
    const first = await signIn({ token: (await localSignInLink(platform, ORIGIN)).token }, planted);
    expect(first.cookie).not.toBe(planted);
    expect((await ask(server, 'GET', '/session', { cookie: planted })).status).toBe(401);
    const second = await signIn({ token: (await localSignInLink(platform, ORIGIN)).token }, first.cookie);
    expect(second.cookie).not.toBe(first.cookie);
    expect((await ask(server, 'GET', '/session', { cookie: first.cookie })).status).toBe(401);
    expect((await ask(server, 'GET', '/session', { cookie: second.cookie })).status).toBe(200);
  });

  it('ends by signing out, by disabling the user, and by time', async () => {
    const user = await newUser('Ada', ['viewer']);
    const enter = async () => {
      const { token } = await made<SignInLink>('/sign-in-links', { user: user.id });
      return (await signIn({ token })).cookie;
    };
    const [one, two] = [await enter(), await enter()];
    const out = await ask(server, 'DELETE', '/sessions/current', { cookie: one });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await ask(server, 'GET', '/status', { cookie: one })).status).toBe(401);
    expect((await ask(server, 'GET', '/status', { cookie: two })).status).toBe(200);
    await ask(local, 'PATCH', `/users/${user.id}`, { body: { disabled: true } });
    expect((await ask(server, 'GET', '/status', { cookie: two })).status).toBe(401);
    const invited = await ask(local, 'POST', '/sign-in-links', { body: { user: user.id } });
    expect(await code(invited)).toBe('USER_DISABLED');
    await ask(local, 'PATCH', `/users/${user.id}`, { body: { disabled: false } });
    const three = await enter();
    await clock.advance(12 * 60 * MINUTE);
    expect((await ask(server, 'GET', '/status', { cookie: three })).status).toBe(401);
  });

  it('of a user is for those who have all that the user has; of the owner for the owner', async () => {
    const chief = await newUser('Chief', ['admin']);
    const { secret } = await newKey({ roles: ['admin'] });
    expect(
      (await ask(server, 'POST', '/sign-in-links', { key: secret, body: { user: chief.id } })).status,
    ).toBe(201);
    expect((await ask(server, 'POST', '/sign-in-links', { key: secret, body: {} })).status).toBe(404);
  });
});

describe('a change asked for with a cookie', () => {
  it('must come from our own pages', async () => {
    const { cookie } = await signIn({ token: (await localSignInLink(platform, ORIGIN)).token });
    const body = { name: 'forged', roles: ['admin'] };
    for (const origin of ['https://evil.example', 'http://127.0.0.1:9999', 'null', null]) {
      const response = await ask(server, 'POST', '/keys', { cookie, body, origin });
      expect([response.status, await code(response)], String(origin)).toEqual([403, 'ORIGIN_REFUSED']);
    }
    expect((await ask(server, 'POST', '/keys', { cookie, body })).status).toBe(201);
  });
});

describe('the owner in this process', () => {
  it('may do everything, unless a policy of their own forbids it', async () => {
    const folder = path.join(platform.home, 'policies');
    mkdirSync(folder);
    const mine = 'forbid (principal, action == Reeve::Action::"keys:list", resource);';
    writeFileSync(path.join(folder, 'mine.cedar'), mine);
    const careful = { ...platform };
    const ports = createWitness(careful, 'process');
    const app = createApi({ platform: careful, routes: everyRoute, ports });
    expect((await ask(app, 'GET', '/keys')).status).toBe(403);
    expect((await ask(app, 'GET', '/users')).status).toBe(200);
    writeFileSync(path.join(folder, 'mine.cedar'), 'forbid (principal');
    const broken = { ...platform };
    const refused = await ask(
      createApi({ platform: broken, routes: everyRoute, ports: createWitness(broken, 'process') }),
      'GET',
      '/users',
    );
    expect([refused.status, await code(refused)]).toEqual([500, 'POLICY_INVALID']);
    rmSync(folder, { recursive: true });
    expect((await ask(local, 'GET', '/keys')).status).toBe(200);
  });
});

describe('nobody', () => {
  it('gets an answer from any route but the sign-in', async () => {
    for (const { method, declaration } of everyRoute) {
      if (declaration.action === 'public') continue;
      const path = declaration.path.replace(/\{\w+\}/g, '1');
      const response = await ask(server, method.toUpperCase(), path);
      expect([response.status, await code(response)], `${method} ${path}`).toEqual([401, 'NOT_SIGNED_IN']);
    }
  });

  it('without a role gets an answer from any route but their own session', async () => {
    const user = await newUser('Roleless', []);
    const { token } = await made<SignInLink>('/sign-in-links', { user: user.id });
    const { cookie } = await signIn({ token });
    for (const { method, declaration } of everyRoute) {
      if (declaration.action === 'public' || declaration.action.startsWith('session:')) continue;
      const path = declaration.path.replace(/\{\w+\}/g, '1');
      const response = await ask(server, method.toUpperCase(), path, { cookie });
      expect(response.status, `${method} ${path}`).toBe(403);
    }
    expect((await ask(server, 'GET', '/session', { cookie })).status).toBe(200);
  });
});

describe('the audit', () => {
  it('has one entry for each change, and none for one that failed', async () => {
    const before = (await entries('users:create')).length;
    const user = await newUser('Witnessed', ['auditor']);
    expect((await ask(local, 'POST', '/users', { body: { name: 'witnessed', roles: [] } })).status).toBe(409);
    const after = await entries('users:create');
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({
      outcome: 'done',
      principal: { kind: 'local' },
      resource: { type: 'user', id: user.id },
      detail: { name: 'Witnessed', roles: ['auditor'] },
    });
  });

  it('has what was denied and who failed to sign in, but a flood of it only in part', async () => {
    await clock.advance(2 * MINUTE);
    const denied = async () => (await entries('audit:export')).filter(({ outcome }) => outcome === 'denied');
    const { id, secret } = await newKey();
    const knock = () => ask(server, 'GET', '/audit/export', { key: secret });
    for (let count = 0; count < 20; count++) expect((await knock()).status).toBe(403);
    const mine = async () => (await denied()).filter(({ principal }) => principal.id === id);
    expect(await mine()).toHaveLength(5);
    await clock.advance(MINUTE);
    await knock();
    expect((await mine()).at(-1)).toMatchObject({
      detail: { alsoRefused: 15 },
      requestId: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
    });

    await signIn({ token: 'rvl_nonsense' });
    await ask(server, 'GET', '/status', { key: 'rv_nonsense' });
    await witness.settled();
    const failed = (await entries('session:create')).filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ detail }) => detail.by)).toEqual(expect.arrayContaining(['link', 'key']));
  });
});

describe('the ledger', () => {
  it('holds no key, link or session that was ever given out', async () => {
    const key = await newKey();
    const used = await localSignInLink(platform, ORIGIN);
    const open = await localSignInLink(platform, ORIGIN);
    const { cookie } = await signIn({ token: used.token });
    const { cookie: byKey } = await signIn({ apiKey: key.secret });
    await ask(server, 'GET', '/status', { key: key.secret });
    const secrets = [
      key.secret,
      used.token,
      open.token,
      cookie.split('=')[1] ?? '',
      byKey.split('=')[1] ?? '',
    ];
    const dump = await wholeLedger();
    expect(dump).toContain(key.id);
    for (const secret of secrets) {
      expect(secret).toMatch(/^rv[sl]?_[a-z2-7]{38}$/);
      const bare = secret.slice(secret.indexOf('_') + 1);
      expect(dump.includes(bare)).toBe(false);
      expect(dump.includes(Buffer.from(bare).toString('hex'))).toBe(false);
    }
  });
});

/** Every row of every table of ours, as text. */
async function wholeLedger(): Promise<string> {
  const { db } = platform.ledger;
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db);
    rows.push(...found.rows.map(({ row }) => row));
  }
  return rows.join('\n');
}

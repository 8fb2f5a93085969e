/** Routes from end to end, in this process: who may, what is asked, what is answered, and that it happens once. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import {
  createNotes,
  holdSlowRequests,
  notePorts,
  noteRoutes,
  nothingSeen,
} from '../../../test/support/note-routes.ts';
import { createApi, type Problem, pruneIdempotency } from './index.ts';

const clock = manualClock(new Date('2026-11-01T00:00:00Z'));
const seen = nothingSeen();
const failures: { error: unknown; requestId: string }[] = [];
const people = new Map([
  ['ann', ['operator'] as const],
  ['vic', ['viewer'] as const],
  ['nil', [] as const],
]);
let platform: TestPlatform;
let api: ReturnType<typeof createApi>;

beforeAll(async () => {
  platform = await testPlatform({ clock });
  await createNotes(platform.ledger);
  api = createApi({
    platform,
    ports: notePorts(people),
    routes: noteRoutes(seen),
    checkAnswers: true,
    bodyLimitKb: 8,
    failed: (error, requestId) => failures.push({ error, requestId }),
  });
});
afterAll(() => platform.close());
beforeEach(async () => {
  for (const table of ['notes.note', 'notes.audit', 'http.idempotency'])
    await sql`delete from ${sql.table(table)}`.execute(platform.ledger.db);
  failures.length = 0;
});

interface Ask {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function ask(
  method: string,
  where: string,
  { as = 'ann', body, headers = {} }: Ask = {},
): Promise<Response> {
  return api.request(`http://localhost/api/v1${where}`, {
    method,
    headers: {
      ...(as === '' ? {} : { authorization: `Bearer ${as}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

async function problem(response: Response | Promise<Response>): Promise<Problem> {
  const answer = await response;
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const told = (await answer.json()) as Problem;
  expect(told.status).toBe(answer.status);
  expect(told.requestId).toBe(answer.headers.get('x-request-id'));
  expect(JSON.stringify(told)).not.toMatch(/\n\s+at |node_modules|\.ts:/);
  return told;
}

const code = async (response: Response | Promise<Response>) => {
  const { status, code: named } = await problem(response);
  return `${status} ${named}`;
};

const count = async (table: 'notes.note' | 'notes.audit' | 'http.idempotency') =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(platform.ledger.db))
    .rows[0]?.n;

const KEY = 'f3b5c0de-0000-4000-8000-000000000001';
const once = { headers: { 'idempotency-key': KEY } };

describe('who may', () => {
  it('asks strangers to sign in before it reads anything', async () => {
    const answer = await ask('POST', '/notes?x=1', { as: '', body: '{broken' });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await code(answer)).toBe('401 NOT_SIGNED_IN');
    expect(await code(ask('GET', '/notes', { as: 'mallory' }))).toBe('401 NOT_SIGNED_IN');
  });

  it('refuses whom no role allows, by name and action', async () => {
    expect((await problem(ask('POST', '/notes', { as: 'vic', body: {} }))).title).toBe(
      'vic may not notes:write.',
    );
    expect(await code(ask('GET', '/notes', { as: 'nil' }))).toBe('403 NOT_ALLOWED');
  });

  it.each([
    [{}, '403 ORIGIN_REFUSED'],
    [{ origin: 'https://evil.example' }, '403 ORIGIN_REFUSED'],
    [{ origin: 'null' }, '403 ORIGIN_REFUSED'],
    [{ 'sec-fetch-site': 'cross-site' }, '403 ORIGIN_REFUSED'],
    [{ 'sec-fetch-site': 'same-site' }, '403 ORIGIN_REFUSED'],
    [{ 'sec-fetch-site': 'none' }, '403 ORIGIN_REFUSED'],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, '403 ORIGIN_REFUSED'],
    [{ origin: 'http://localhost:81' }, '403 ORIGIN_REFUSED'],
    [{ origin: 'http://localhost' }, '201'],
    [{ 'sec-fetch-site': 'same-origin' }, '201'],
  ])('a cookie needs the proof %j: %s', async (headers, outcome) => {
    const answer = await ask('POST', '/notes', {
      as: '',
      body: { id: 'n', text: 't' },
      headers: { cookie: 'session=ann', ...headers },
    });
    expect(answer.ok ? String(answer.status) : await code(answer)).toBe(outcome);
    expect(await count('notes.note')).toBe(answer.ok ? 1 : 0);
  });

  it('lets keys come from anywhere, and cookies read', async () => {
    const foreign = { origin: 'https://tool.example', 'sec-fetch-site': 'cross-site' };
    expect((await ask('POST', '/notes', { body: { id: 'n', text: 't' }, headers: foreign })).status).toBe(
      201,
    );
    expect((await ask('GET', '/notes', { as: '', headers: { cookie: 'session=vic' } })).status).toBe(200);
  });

  it('lets everyone use what is public, but not from a page of another site', async () => {
    const answer = await ask('POST', '/visits', { as: '' });
    expect(await answer.json()).toEqual({ hello: 'anonymous' });
    expect(answer.headers.get('set-cookie')).toBe('visit=v1; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
    const { rows } = await sql`select * from notes.audit`.execute(platform.ledger.db);
    expect(rows).toEqual([{ action: 'visit:create', principal: 'guest', resource: 'v1' }]);
    const forged = { origin: 'https://evil.example' };
    expect(await code(ask('POST', '/visits', { as: '', headers: forged }))).toBe('403 ORIGIN_REFUSED');
  });
});

describe('what is asked', () => {
  const at = async (where: string) => {
    const { code: named, title, at: place } = await problem(ask('GET', where));
    return { code: named, title, field: place?.field };
  };

  it('refuses a query parameter nobody declared, and names the nearest', async () => {
    expect(await at('/notes?limitt=3')).toEqual({
      code: 'QUERY_UNKNOWN',
      title: 'There is no query parameter limitt here. Did you mean limit?',
      field: 'limitt',
    });
    expect((await at('/notes?__proto__=1')).code).toBe('QUERY_UNKNOWN');
    expect((await at('/notes?constructor=1')).code).toBe('QUERY_UNKNOWN');
    expect((await at('/notes/n?verbose=1')).code).toBe('QUERY_UNKNOWN');
  });

  it.each(['/notes?limit=0', '/notes?limit=501', '/notes?limit=1.5', '/notes?limit=ten', '/notes?limit='])(
    'refuses %s',
    async (where) => {
      expect(await at(where)).toMatchObject({ code: 'REQUEST_INVALID', field: 'limit' });
    },
  );

  it('takes a list where a list is declared, and nowhere else', async () => {
    expect((await ask('GET', '/notes?tag=a&tag=b')).status).toBe(200);
    expect(await at('/notes?limit=1&limit=2')).toMatchObject({ code: 'QUERY_REPEATED', field: 'limit' });
  });

  it('refuses ten thousand parameters, and text that no database stores', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `tag=${n}`).join('&');
    expect((await at(`/notes?${many}`)).code).toBe('REQUEST_INVALID');
    expect((await at('/notes?prefix=%00')).code).toBe('TEXT_INVALID');
    expect((await at('/notes/%00')).code).toBe('TEXT_INVALID');
    expect((await at('/notes/%ff%fe')).code).toBe('TEXT_INVALID');
    expect((await at('/notes/..%2f..%2fetc%2fpasswd')).code).toBe('REQUEST_INVALID');
  });

  it.each([
    ['{"id": "n", "text": "t"', '400 JSON_INVALID'],
    ['{"id": "n", "text": "t", "admin": true}', '400 REQUEST_INVALID'],
    ['{"id": "n"}', '400 REQUEST_INVALID'],
    ['{"id": "n", "text": 1}', '400 REQUEST_INVALID'],
    ['[]', '400 REQUEST_INVALID'],
    ['', '400 JSON_INVALID'],
    ['{"id": "n", "text": "\\u0000"}', '400 TEXT_INVALID'],
    ['{"__proto__": {}, "id": "n", "text": "t"}', '400 REQUEST_INVALID'],
    [`{"id": "n", "text": ${'['.repeat(3_000)}`, '400 JSON_INVALID'],
    [`{"id": "n", "text": "${'x'.repeat(9_000)}"}`, '413 BODY_TOO_LARGE'],
  ])('refuses the body %.40s', async (body, outcome) => {
    expect(await code(ask('POST', '/notes', { body }))).toBe(outcome);
    expect(await count('notes.note')).toBe(0);
  });

  it('says which field is wrong and what it may have been', async () => {
    const told = await problem(ask('POST', '/notes', { body: { id: 'n', text: 't', secrt: 's' } }));
    expect(told).toMatchObject({ code: 'REQUEST_INVALID', at: { field: 'secrt' } });
    expect(told.title).toContain('Did you mean secret?');
    const broken = await problem(ask('POST', '/notes', { body: '{\n "id": }' }));
    expect(broken).toMatchObject({ code: 'JSON_INVALID', at: { line: 2 } });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonx',
    '',
  ])('refuses a body that says it is %j', async (type) => {
    const headers = { 'content-type': type };
    expect(await code(ask('POST', '/notes', { body: { id: 'n', text: 't' }, headers }))).toBe(
      '415 BODY_TYPE',
    );
  });

  it('counts what arrives, not what is promised, and refuses bytes that are not UTF-8', async () => {
    const send = (body: ReadableStream | Uint8Array) =>
      api.request('http://localhost/api/v1/notes', {
        method: 'POST',
        headers: { authorization: 'Bearer ann', 'content-type': 'application/json' },
        body,
        duplex: 'half',
      });
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    expect(await code(send(endless))).toBe('413 BODY_TOO_LARGE');
    expect(pulled).toBeLessThan(20);
    expect(await code(send(new Uint8Array([0x22, 0xff, 0x22])))).toBe('400 TEXT_INVALID');
  });
});

describe('what is answered', () => {
  it('creates with 201, Location and ETag, and witnesses it', async () => {
    const answer = await ask('POST', '/notes', { body: { id: 'n', text: 't' } });
    expect([answer.status, answer.headers.get('location'), answer.headers.get('etag')]).toEqual([
      201,
      '/api/v1/notes/n',
      '"v1"',
    ]);
    const { rows } = await sql`select * from notes.audit`.execute(platform.ledger.db);
    expect(rows).toEqual([{ action: 'notes:write', principal: 'user:ann', resource: 'n' }]);
    expect((await ask('GET', '/notes/n')).headers.get('etag')).toBe('"v1"');
  });

  it('answers 304 to who already has it', async () => {
    const first = await ask('GET', '/notes');
    const etag = first.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask('GET', '/notes', { headers: { 'if-none-match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    await ask('POST', '/notes', { body: { id: 'n', text: 't' } });
    expect((await ask('GET', '/notes', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('changes only the version that was read', async () => {
    await ask('POST', '/notes', { body: { id: 'n', text: 't' } });
    const put = (match?: string) =>
      ask('PUT', '/notes/n', {
        body: { text: 'new' },
        headers: match === undefined ? {} : { 'if-match': match },
      });
    expect(await code(put())).toBe('428 VERSION_REQUIRED');
    expect(await code(put('"v7"'))).toBe('412 VERSION_CHANGED');
    expect((await put('"v1"')).headers.get('etag')).toBe('"v2"');
    expect((await problem(put('"v1"'))).title).toContain('it is now version 2');
    const both = await Promise.all([put('"v2"'), put('"v2"')]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
  });

  it('answers 204 with nothing', async () => {
    const answer = await ask('DELETE', '/notes/n');
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([204, '', null]);
  });

  it('pages through everything once, while rows come and go', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await ask('POST', '/notes', { body: { id, text: id } });
    const ids: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const from: string = after === '' ? '' : `&after=${after}`;
      const page = (await (await ask('GET', `/notes?limit=2${from}`)).json()) as {
        items: { id: string }[];
        next: string | null;
      };
      ids.push(...page.items.map(({ id }) => id));
      if (after === '') await ask('DELETE', '/notes/a');
      after = page.next;
    }
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each(['x', '', 'WyJub3RlcyIsMV0', 'WyJvdGhlciIsImEiXQ', `${'A'.repeat(1_999)}`])(
    'refuses the cursor %.30s',
    async (after) => {
      expect(await code(ask('GET', `/notes?after=${after}`))).toBe('400 CURSOR_INVALID');
    },
  );

  it('names what is possible where the method is not', async () => {
    const answer = await ask('PATCH', '/notes/n');
    expect(answer.headers.get('allow')).toBe('DELETE, GET, HEAD, OPTIONS, PUT');
    expect(await code(answer)).toBe('405 METHOD_NOT_ALLOWED');
    const options = await ask('OPTIONS', '/notes', { as: '', headers: { origin: 'https://evil.example' } });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
    expect([...options.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers HEAD like GET without the body, and 404 elsewhere', async () => {
    const head = await ask('HEAD', '/notes');
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const where of ['/note', '/notes/', '/notes/a/b', '/../v1/notes/x/y'])
      expect(await code(ask('GET', where))).toBe('404 NOT_FOUND');
  });

  it('takes the request id of the caller when it is one', async () => {
    const own = await ask('GET', '/notes', { headers: { 'x-request-id': 'trace-0001' } });
    expect(own.headers.get('x-request-id')).toBe('trace-0001');
    const given = await ask('GET', '/notes');
    expect(given.headers.get('x-request-id')).toMatch(/^[0-9a-f]{24}$/);
    const bad = ask('GET', '/notes', { headers: { 'x-request-id': '<script>alert(1)</script>' } });
    expect(await code(bad)).toBe('400 REQUEST_ID_INVALID');
  });

  it('keeps the words of a failure to itself', async () => {
    const told = await problem(ask('GET', '/broken'));
    expect(told).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(JSON.stringify(told)).not.toContain('hunter2');
    expect(told.remedy).toContain(told.requestId);
    expect(failures).toEqual([
      { error: new TypeError('the password is hunter2'), requestId: told.requestId },
    ]);
  });

  it.each([
    ['GET', '/leaky', /fields that are not declared/],
    ['GET', '/undeclared', /getUndeclared answers NOTE_UNKNOWN, which it does not declare/],
    ['PUT', '/careless', /versioned but did not check the version/],
  ])('%s %s fails a test, as it is a defect of the route', async (method, where, message) => {
    expect(await code(ask(method, where))).toBe('500 INTERNAL');
    expect(failures[0]?.error).toMatchObject({ message: expect.stringMatching(message) });
  });
});

describe('once', () => {
  const body = { id: 'n', text: 't', secret: 'reeve_key_SHOWN_ONCE' };

  it('repeats the first answer byte for byte and does nothing more', async () => {
    const first = await ask('POST', '/notes', { body, ...once });
    const again = await ask('POST', '/notes', { body, ...once });
    expect([again.status, await again.text()]).toEqual([201, await first.text()]);
    expect([again.headers.get('location'), again.headers.get('etag')]).toEqual(['/api/v1/notes/n', '"v1"']);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect([await count('notes.note'), await count('notes.audit')]).toEqual([1, 1]);
  });

  it('refuses another request under the same key', async () => {
    await ask('POST', '/notes', { body, ...once });
    expect(await code(ask('POST', '/notes', { body: { ...body, text: 'u' }, ...once }))).toBe(
      '422 IDEMPOTENCY_MISMATCH',
    );
    expect(await code(ask('POST', '/notes/x/slow', once))).toBe('422 IDEMPOTENCY_MISMATCH');
  });

  it("keeps one caller's keys from another's", async () => {
    people.set('bob', ['operator']);
    await ask('POST', '/notes', { body, ...once });
    expect(await code(ask('POST', '/notes', { body, ...once, as: 'bob' }))).toBe('409 NOTE_TAKEN');
  });

  it('tells a second request at once that the first is still at work, and repeats it afterwards', async () => {
    const before = seen.slow;
    const release = holdSlowRequests(seen);
    const first = ask('POST', '/notes/x/slow', once);
    await expect.poll(() => seen.slow, { timeout: 20_000 }).toBe(before + 1);
    expect(await code(ask('POST', '/notes/x/slow', once))).toBe('409 IDEMPOTENCY_IN_FLIGHT');
    release();
    expect((await first).status).toBe(204);
    expect((await ask('POST', '/notes/x/slow', once)).headers.get('idempotency-replayed')).toBe('true');
  });

  it('of twenty at once, exactly one works', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask('POST', '/notes', { body, ...once })),
    );
    const codes = new Set(answers.map(({ status }) => status));
    expect([...codes].every((status) => status === 201 || status === 409)).toBe(true);
    expect([await count('notes.note'), await count('notes.audit')]).toEqual([1, 1]);
  });

  it('does not keep a failure: nothing happened, so it may be tried again', async () => {
    await ask('POST', '/notes', { body: { id: 'n', text: 'first' } });
    expect(await code(ask('POST', '/notes', { body, ...once }))).toBe('409 NOTE_TAKEN');
    expect([await count('http.idempotency'), await count('notes.audit')]).toEqual([0, 1]);
    await ask('DELETE', '/notes/n');
    expect((await ask('POST', '/notes', { body, ...once })).status).toBe(201);
  });

  it.each(['short', 'with spaces in the key', 'x'.repeat(201), 'schlüssel-schlüssel'])(
    'refuses the key %.30s',
    async (key) => {
      expect(await code(ask('POST', '/notes', { body, headers: { 'idempotency-key': key } }))).toBe(
        '400 IDEMPOTENCY_KEY_INVALID',
      );
    },
  );

  it('writes neither the key nor a secret of the answer to disk', async () => {
    await ask('POST', '/notes', { body, ...once });
    const owner = await platform.ledger.owner();
    await owner.query('checkpoint');
    await owner.end();
    const data = path.join(platform.ledger.home, 'ledger/data');
    const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    let size = 0;
    for (const file of files) {
      const bytes = await readFile(path.join(file.parentPath, file.name)).catch(() => Buffer.alloc(0));
      size += bytes.length;
      expect(bytes.includes('SHOWN_ONCE') || bytes.includes(KEY)).toBe(false);
    }
    expect(size).toBeGreaterThan(1_000_000);
  });

  it('forgets after a day', async () => {
    await ask('POST', '/notes', { body, ...once });
    await clock.advance(23 * 3_600_000);
    expect(await pruneIdempotency(platform.ledger, clock)).toBe(0);
    await clock.advance(2 * 3_600_000);
    expect(await pruneIdempotency(platform.ledger, clock)).toBe(1);
    expect(await code(ask('POST', '/notes', { body, ...once }))).toBe('409 NOTE_TAKEN');
  });
});

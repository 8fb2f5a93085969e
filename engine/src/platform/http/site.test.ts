/** The server on a real port: what guards it, what flows from it, how it ends, and what an attacker gets. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import {
  createNotes,
  holdSlowRequests,
  notePorts,
  noteRoutes,
  nothingSeen,
} from '../../../test/support/note-routes.ts';
import { HttpMetrics } from './metrics.ts';
import { type Listening, listen } from './server.ts';
import { createSite, type SiteOptions } from './site.ts';
import { loadWebShell } from './web-shell.ts';

const clock = manualClock(new Date('2026-11-01T00:00:00Z'));
const seen = nothingSeen();
const failures: unknown[] = [];
const people = new Map([
  ['ann', ['operator'] as const],
  ['vic', ['viewer'] as const],
]);
const opened: Listening[] = [];
let platform: TestPlatform;
let web: string;
let site: Listening;

beforeAll(async () => {
  platform = await testPlatform({ clock });
  await createNotes(platform.ledger);
  web = await mkdtemp(path.join(tmpdir(), 'reeve-web-'));
  await mkdir(path.join(web, 'assets'));
  await writeFile(
    path.join(web, 'index.html'),
    '<!doctype html><head><base href="/" /><title>Reeve</title></head>',
  );
  await writeFile(path.join(web, 'assets/main-Ab3dEf9h.js'), 'export {};');
  await writeFile(path.join(web, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(path.join(web, '..', `${path.basename(web)}.secret`), 'outside');
  await symlink('/etc/passwd', path.join(web, 'passwd.txt'));
  site = await open();
});
afterAll(async () => {
  for (const { close } of opened) await close(0);
  await platform.close();
  await rm(web, { recursive: true });
  await rm(`${web}.secret`);
});

interface Over extends Partial<SiteOptions> {
  readonly patience?: { readonly headMs: number; readonly requestMs: number };
}

async function open({ patience, ...over }: Over = {}): Promise<Listening> {
  const basePath = over.basePath ?? '/';
  const fetch = createSite({
    platform,
    ports: notePorts(people),
    routes: noteRoutes(seen),
    version: '1.2.3',
    host: '127.0.0.1',
    trustProxy: false,
    web: await loadWebShell(web, basePath),
    docsScript: path.join(web, 'favicon.svg'),
    metrics: new HttpMetrics([
      { name: 'reeve_answer', help: 'The answer.', read: () => 42 },
      { name: 'reeve_unread', help: 'What cannot be read.', read: () => Promise.reject(new Error('no')) },
    ]),
    readiness: [],
    state: () => ({ started: true, stopping: false }),
    checkAnswers: true,
    failed: (error) => failures.push(error),
    ...over,
  });
  const listening = await listen({ fetch, host: '127.0.0.1', port: 0, ...(patience ? { patience } : {}) });
  opened.push(listening);
  return listening;
}

const asAnn = { authorization: 'Bearer ann' };
const code = async (response: Response) =>
  `${response.status} ${((await response.json()) as { code: string }).code}`;

/** Raw bytes to the port; resolves with everything that came back once the server ends the connection. */
function raw(listening: Listening, ...pieces: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(listening.url).port), '127.0.0.1');
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(said) : reject(error),
    );
    socket.on('close', () => resolve(said));
    for (const piece of pieces) socket.write(piece);
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

describe('names', () => {
  const from = (host: string, target = '/api/v1/notes', where = site) =>
    raw(
      where,
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ann\r\nConnection: close\r\n\r\n`,
    );

  it.each(['localhost', '127.0.0.1:9', '[::1]:80', 'LOCALHOST'])('answers for %s', async (host) => {
    expect(statusOf(await from(host))).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', '10.0.0.7', 'localhost.', 'reeve.example.com'])(
    'refuses %s, except for health',
    async (host) => {
      const refused = await from(host);
      expect(statusOf(refused)).toBe(421);
      expect(refused).toContain('HOST_REFUSED');
      expect(statusOf(await from(host, '/'))).toBe(421);
      expect(statusOf(await from(host, '/livez'))).toBe(200);
    },
  );

  it('answers for its public name, and takes a proxy at its word only when told to', async () => {
    const publicUrl = 'https://reeve.example.com';
    const proxied = await open({ publicUrl, trustProxy: true });
    expect(statusOf(await from('reeve.example.com', '/api/v1/notes', proxied))).toBe(200);
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.9' };
    const hsts = async (where: Listening) =>
      (await fetch(`${where.url}/livez`, { headers: https })).headers.get('strict-transport-security');
    expect(await hsts(proxied)).toBe('max-age=63072000; includeSubDomains');
    expect(await hsts(site)).toBeNull();
    const post = (origin: string) =>
      fetch(`${proxied.url}/api/v1/visits`, { method: 'POST', headers: { ...https, origin } });
    expect((await post(publicUrl)).headers.get('set-cookie')).toContain('; Secure;');
    expect(await code(await post('https://evil.example'))).toBe('403 ORIGIN_REFUSED');
  });
});

describe('limits', () => {
  it('slows down each caller by name, strangers by address, and sign-ins most', async () => {
    const limited = await open({ limits: { requestsPerMinute: 5, signInsPerMinute: 2 }, trustProxy: true });
    const ask = (key: string, address: string) =>
      fetch(`${limited.url}/api/v1/notes`, {
        headers: { authorization: `Bearer ${key}`, 'x-forwarded-for': `203.0.113.1, ${address}` },
      });
    const statuses = async (times: number, one: () => Promise<Response>) => {
      const all: number[] = [];
      for (let n = 0; n < times; n += 1) all.push((await one()).status);
      return all;
    };
    expect(await statuses(6, () => ask('ann', '198.51.100.1'))).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await ask('vic', '198.51.100.1')).status).toBe(200);
    expect(await statuses(6, () => ask('mallory', '198.51.100.1'))).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await ask('mallory', '198.51.100.2')).status).toBe(401);
    const slowed = await ask('ann', '198.51.100.1');
    expect([slowed.headers.get('retry-after'), await code(slowed)]).toEqual(['12', '429 RATE_LIMITED']);
    await clock.advance(12_000);
    expect(await statuses(2, () => ask('ann', '198.51.100.1'))).toEqual([200, 429]);
    const visit = () => fetch(`${limited.url}/api/v1/visits`, { method: 'POST' });
    expect(await statuses(3, visit)).toEqual([200, 200, 429]);
  });
});

describe('health and metrics', () => {
  it('tells alive, started and ready apart', async () => {
    let started = false;
    let stopping = false;
    let ledger = true;
    const watched = await open({
      state: () => ({ started, stopping }),
      readiness: [
        { name: 'ledger', check: async () => (ledger ? undefined : Promise.reject(new Error('secret'))) },
      ],
    });
    const all = async () => {
      const answers = await Promise.all(
        ['livez', 'startupz', 'readyz'].map((name) => fetch(`${watched.url}/${name}`)),
      );
      return [answers.map(({ status }) => status), await answers[2]?.json()];
    };
    expect(await all()).toEqual([[200, 503, 503], { ok: false, failing: [] }]);
    started = true;
    expect(await all()).toEqual([[200, 200, 200], { ok: true, failing: [] }]);
    ledger = false;
    expect(await all()).toEqual([[200, 200, 503], { ok: false, failing: ['ledger'] }]);
    ledger = true;
    stopping = true;
    expect(await all()).toEqual([[200, 200, 503], { ok: false, failing: ['stopping'] }]);
    expect((await fetch(`${watched.url}/livez`, { method: 'POST' })).status).toBe(405);
  });

  it('counts by route, never by path, for those who may read it', async () => {
    const counted = await open();
    await fetch(`${counted.url}/api/v1/notes/a`, { headers: asAnn });
    await fetch(`${counted.url}/api/v1/notes/b`, { headers: asAnn });
    await fetch(`${counted.url}/api/v1/nothing/c`, { headers: asAnn });
    expect(await code(await fetch(`${counted.url}/metrics`))).toBe('401 NOT_SIGNED_IN');
    const text = await (await fetch(`${counted.url}/metrics`, { headers: asAnn })).text();
    const labels =
      'http_route="/api/v1/notes/{id}",http_request_method="GET",http_response_status_code="404"';
    expect(text).toContain(`http_server_request_duration_seconds_count{${labels}} 2`);
    expect(text).toContain('reeve_answer 42');
    expect(text).not.toMatch(/^reeve_unread/m);
    expect(text).not.toMatch(/notes\/[ab]|nothing/);
  });
});

describe('pages', () => {
  it('serves the shell for every address the pages route, files as they are, and nothing else', async () => {
    for (const where of ['/', '/findings', '/changes/c1/plan', '/index.html']) {
      const page = await fetch(`${site.url}${where}`);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await page.text()).toContain('<base href="/" />');
    }
    const asset = await fetch(`${site.url}/assets/main-Ab3dEf9h.js`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const etag = asset.headers.get('etag') ?? '';
    const again = await fetch(`${site.url}/assets/main-Ab3dEf9h.js`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(`${site.url}/assets/gone-12345678.js`)).status).toBe(404);
    expect((await fetch(`${site.url}/findings`, { method: 'POST' })).status).toBe(405);
  });

  it.each([
    '/../{}.secret',
    '/..%2f{}.secret',
    '/%2e%2e/{}.secret',
    '/assets/..%2f..%2f{}.secret',
    '/..%5c{}.secret',
    '//etc/passwd',
    '/passwd.txt',
    '/assets/%00main-Ab3dEf9h.js',
    '/%c0%ae%c0%ae/{}.secret',
  ])('never leaves its folder: %s', async (where) => {
    const target = where.replace('{}', path.basename(web));
    const answer = await raw(site, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).not.toMatch(/outside|root:/);
    expect([200, 400, 404]).toContain(statusOf(answer));
  });

  it('lives under a prefix, whether the proxy passes it on or not', async () => {
    const under = await open({ basePath: '/tools/reeve' });
    for (const where of ['/tools/reeve', '/tools/reeve/findings', '/findings'])
      expect(await (await fetch(`${under.url}${where}`)).text()).toContain('<base href="/tools/reeve/" />');
    expect((await fetch(`${under.url}/tools/reeve/api/v1/notes`, { headers: asAnn })).status).toBe(200);
    const created = await fetch(`${under.url}/api/v1/notes`, {
      method: 'POST',
      headers: { ...asAnn, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'under', text: 't' }),
    });
    expect(created.headers.get('location')).toBe('/tools/reeve/api/v1/notes/under');
    const description = (await (await fetch(`${under.url}/tools/reeve/api/openapi.json`)).json()) as object;
    expect(description).toMatchObject({ servers: [{ url: '/tools/reeve' }], info: { version: '1.2.3' } });
  });

  it('says so when they are not built', async () => {
    const bare = await open({ web: await loadWebShell(path.join(web, 'nowhere'), '/') });
    const answer = await fetch(`${bare.url}/`);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  });

  it('tells browsers what to refuse', async () => {
    const policy = (await fetch(site.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*|https?:/);
    const api = (await fetch(`${site.url}/api/v1/notes`, { headers: asAnn })).headers;
    expect([
      api.get('cache-control'),
      api.get('x-content-type-options'),
      api.get('content-security-policy'),
    ]).toEqual(['no-store', 'nosniff', "default-src 'none'; frame-ancestors 'none'"]);
  });
});

describe('long answers', () => {
  it('sends lines of JSON and bytes by name', async () => {
    const lines = await fetch(`${site.url}/api/v1/numbers?upTo=400`, { headers: asAnn });
    expect(lines.headers.get('content-type')).toBe('application/x-ndjson');
    const numbers = (await lines.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { n: number }).n);
    expect(numbers).toEqual(Array.from({ length: 400 }, (_, n) => n));
    const bytes = await fetch(`${site.url}/api/v1/zeros?upTo=20`, { headers: asAnn });
    expect(bytes.headers.get('content-disposition')).toBe('attachment; filename="zeros.bin"');
    expect((await bytes.arrayBuffer()).byteLength).toBe(20 * 64 * 1024);
  });

  it('answers a failure to begin as a problem, and breaks off what fails later', async () => {
    expect(await code(await fetch(`${site.url}/api/v1/refusing`, { headers: asAnn }))).toBe(
      '404 NOTE_UNKNOWN',
    );
    failures.length = 0;
    const broken = await raw(
      site,
      'GET /api/v1/numbers?upTo=1000&everyMs=1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ann\r\n\r\n',
    );
    expect(broken).toContain('{"n":499}\n');
    expect(broken).not.toMatch(/missing|\r\n0\r\n\r\n$/);
    expect(failures).toEqual([new Error('the five hundredth is missing')]);
  });

  it.each([
    '/api/v1/zeros?upTo=400',
    '/api/v1/numbers?upTo=400&everyMs=5',
    '/api/v1/ticks?upTo=400&everyMs=5',
  ])('stops working on %s when the reader leaves', async (where) => {
    const { began, ended } = seen;
    const leave = new AbortController();
    const answer = await fetch(`${site.url}${where}`, { headers: asAnn, signal: leave.signal });
    await answer.body?.getReader().read();
    leave.abort();
    await expect.poll(() => seen.ended, { timeout: 20_000 }).toBe(ended + 1);
    expect(seen.began).toBe(began + 1);
  });

  it('sends events as they come', async () => {
    const answer = await fetch(`${site.url}/api/v1/ticks`, { headers: asAnn });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const tick = (n: number) => `event: tick\ndata: {"n":${n}}\nid: ${n}\n\n`;
    expect(await answer.text()).toBe(`retry: 2000\n\n${tick(0)}${tick(1)}${tick(2)}`);
  });

  it('gives a sign of life, and ends when the reader may no longer read', async () => {
    people.set('eve', ['viewer']);
    const headers = { authorization: 'Bearer eve' };
    const answer = await fetch(`${site.url}/api/v1/ticks?upTo=2&everyMs=60000`, { headers });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const reading = (async () => {
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
        text += next.value;
    })();
    await expect.poll(() => text, { timeout: 20_000 }).toContain('data: {"n":0}');
    await clock.advance(15_000);
    await expect.poll(() => text, { timeout: 20_000 }).toContain(': alive\n\n');
    people.delete('eve');
    await clock.advance(15_000);
    await reading;
    expect(text).not.toContain('"n":1');
  });

  it('ends events when the server begins to stop, and lets a running request finish', async () => {
    const stop = new AbortController();
    const ending = await open({ stopping: stop.signal });
    const events = await fetch(`${ending.url}/api/v1/ticks?upTo=9&everyMs=60000`, { headers: asAnn });
    const before = seen.slow;
    const release = holdSlowRequests(seen);
    const slow = fetch(`${ending.url}/api/v1/notes/slow-one/slow`, { method: 'POST', headers: asAnn });
    await expect.poll(() => seen.slow, { timeout: 20_000 }).toBe(before + 1);
    stop.abort();
    const closed = ending.close(20_000);
    expect(await events.text()).toContain('"n":0');
    release();
    expect((await slow).status).toBe(204);
    await closed;
    await expect(fetch(ending.url)).rejects.toThrow();
  });
});

describe('attacks', () => {
  const post = (headers: string) =>
    `POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ann\r\n${headers}`;

  it.each([
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 7\r\n\r\n{}')],
    ['length and chunks', post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')],
    ['a folded header', post('X-A: b\r\n c: d\r\nTransfer-Encoding: xchunked\r\n\r\n')],
    ['a bare line feed', 'GET / HTTP/1.1\nHost: localhost\nX: a\n\n\0'],
    ['a space before the colon', post('Content-Length : 2\r\n\r\n{}')],
    ['no host', 'GET /api/v1/notes HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a header too large', post(`X-A: ${'a'.repeat(20_000)}\r\n\r\n`)],
    ['not HTTP', 'SSH-2.0-OpenSSH_9\r\n\r\n'],
  ])('%s: refused, connection ended', async (_, request) => {
    const answer = await raw(site, request);
    expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
    expect(statusOf(answer)).toBeLessThan(500);
  });

  it('takes neither a slow head nor a slow body', async () => {
    const impatient = await open({ patience: { headMs: 200, requestMs: 400 } });
    const started = performance.now();
    const [head, body] = await Promise.all([
      raw(impatient, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      raw(impatient, post('Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{')),
    ]);
    expect([statusOf(head), statusOf(body)]).toEqual([408, 408]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('stops reading a body that is too large and still answers why', async () => {
    const answer = await fetch(`${site.url}/api/v1/notes`, {
      method: 'POST',
      headers: { ...asAnn, 'content-type': 'application/json' },
      body: Buffer.alloc(3_000_000, 0x20),
    });
    expect(await code(answer)).toBe('413 BODY_TOO_LARGE');
    expect((await fetch(`${site.url}/livez`)).status).toBe(200);
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'get'])('%s gets no further than a refusal', async (method) => {
    const answer = await raw(
      site,
      `${method} /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect([0, 400, 401, 405]).toContain(statusOf(answer));
    expect(answer).not.toMatch(/\n\s+at /);
  });

  it('answers every malformed target without falling over', async () => {
    for (const target of [
      '/%',
      '/%zz',
      '/api/v1/notes/%E0%A4%A',
      '/api/v1/notes?%00=1',
      '*',
      'http://evil.example/',
      '//evil.example/x',
      `/${'a'.repeat(15_000)}`,
    ]) {
      const answer = await raw(
        site,
        `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect([target.slice(0, 30), statusOf(answer)]).toEqual([
        target.slice(0, 30),
        expect.toSatisfy((status: number) => status < 500 && status > 0),
      ]);
    }
    expect((await fetch(`${site.url}/livez`)).status).toBe(200);
  });
});

describe('listening', () => {
  it('says that the port is in use', async () => {
    const port = Number(new URL(site.url).port);
    const again = listen({ fetch: async () => new Response(), host: '127.0.0.1', port });
    await expect(again).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(port)),
    });
    const elsewhere = listen({ fetch: async () => new Response(), host: '192.0.2.1', port: 0 });
    await expect(elsewhere).rejects.toMatchObject({ code: 'PORT_REFUSED' });
  });
});

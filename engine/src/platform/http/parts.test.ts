/** The small parts on their own: cursors, buckets, addresses, names, ETags. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { addressBucket, addressOf, originOf } from './caller.ts';
import { operationId } from './operation-id.ts';
import { defineCursor, page, pageQuery } from './page.ts';
import { RateLimiter } from './rate-limit.ts';
import { names } from './reply.ts';
import { readRoute, streamRoute, writeRoute } from './route.ts';

describe('cursors', () => {
  const cursor = defineCursor('things', z.tuple([z.string(), z.number()]));

  it('come back as they went out, whatever the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (text, number) => {
        expect(cursor.decode(cursor.encode([text, number]))).toEqual([text, number]);
        expect(cursor.encode([text, number])).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('accept nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursor.decode(text)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
      }),
    );
    const other = defineCursor('others', z.tuple([z.string(), z.number()]));
    expect(() => cursor.decode(other.encode(['a', 1]))).toThrow(
      expect.objectContaining({ code: 'CURSOR_INVALID' }),
    );
    expect(cursor.decode(undefined)).toBeUndefined();
  });

  it('name a next page only when there is one', () => {
    expect(page([1, 2, 3], 2, String)).toEqual({ items: [1, 2], next: '2' });
    expect(page([1, 2], 2, String)).toEqual({ items: [1, 2], next: null });
    expect(page([], 2, String)).toEqual({ items: [], next: null });
  });
});

describe('rate limits', () => {
  const clock = manualClock(new Date('2026-11-01T00:00:00Z'));

  it('allow a burst, then the steady rate, and say how long to wait', async () => {
    const limiter = new RateLimiter(60, clock);
    const burst = Array.from({ length: 61 }, () => limiter.take('a'));
    expect(burst).toEqual([...new Array<number>(60).fill(0), 1]);
    expect(limiter.take('b')).toBe(0);
    await clock.advance(2_000);
    expect([limiter.take('a'), limiter.take('a'), limiter.take('a')]).toEqual([0, 0, 1]);
  });

  it('forget those who have been quiet longest, never those at their limit just now', () => {
    const limiter = new RateLimiter(1, clock);
    limiter.take('old');
    for (let n = 0; n < 9_999; n += 1) limiter.take(`n${n}`);
    limiter.take('busy');
    expect(limiter.take('busy')).toBe(60);
    expect(limiter.take('old')).toBe(0);
    expect(limiter.take('busy')).toBe(60);
  });

  it('do not give back tokens when the clock goes back', async () => {
    let now = 1_000_000;
    const limiter = new RateLimiter(1, { ...clock, now: () => new Date(now) });
    expect(limiter.take('a')).toBe(0);
    now -= 500_000;
    expect(limiter.take('a')).toBe(60);
  });
});

describe('addresses', () => {
  const proxied = new Headers({ 'x-forwarded-for': '6.6.6.6, 198.51.100.7', 'x-forwarded-proto': 'https' });

  it('come from the proxy only when it is trusted, and then only its own word', () => {
    expect(addressOf({}, proxied, true)).toBe('198.51.100.7');
    expect(addressOf({}, proxied, false)).toBe('unknown');
    expect(originOf(new URL('http://a.example/x'), proxied, true)).toBe('https://a.example');
    expect(originOf(new URL('http://a.example/x'), proxied, false)).toBe('http://a.example');
    expect(originOf(new URL('http://a.example/x'), new Headers(), false, 'https://a.example/')).toBe(
      'https://a.example',
    );
  });

  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket);
  });
});

describe('names of operations', () => {
  const read = (path: string, query?: z.ZodObject) =>
    readRoute(
      { path, action: 'a:b', summary: 's', answer: z.null(), ...(query ? { query } : {}) },
      async () => null,
    );
  const write = (method: 'post' | 'put' | 'delete', path: string, name?: string) =>
    writeRoute(
      method,
      { path, action: 'a:b', summary: 's', status: 204, ...(name ? { name } : {}) },
      async () => ({
        answer: undefined,
        resource: { type: 't', id: 'i' },
      }),
    );

  it.each([
    [read('/status'), 'getStatus'],
    [read('/keys', pageQuery), 'listKeys'],
    [read('/keys/{id}'), 'getKey'],
    [read('/audit/entries', pageQuery), 'listAuditEntries'],
    [read('/audit/entries/{seq}'), 'getAuditEntry'],
    [write('post', '/keys'), 'createKey'],
    [write('post', '/policies'), 'createPolicy'],
    [write('post', '/status'), 'createStatus'],
    [write('post', '/keys/{id}/revoke'), 'revokeKey'],
    [write('put', '/keys/{id}'), 'replaceKey'],
    [write('delete', '/sessions/current'), 'deleteSessionsCurrent'],
    [write('post', '/sign-in-links'), 'createSignInLink'],
    [write('post', '/odd', 'doIt'), 'doIt'],
    [
      streamRoute(
        { path: '/audit/export', action: 'a:b', summary: 's', media: 'text/csv' },
        async function* () {} as never,
      ),
      'streamAuditExport',
    ],
  ])('%#: %s', (route, name) => {
    expect(operationId(route)).toBe(name);
  });
});

it('entity tags are compared as proxies leave them', () => {
  expect(names('"a", W/"b"', '"b"')).toBe(true);
  expect(names('*', '"b"')).toBe(true);
  expect(names('"ab"', '"b"')).toBe(false);
  expect(names('', '"b"')).toBe(false);
});

/** Secrets are recognised by name and by form; everything else stays readable and bounded. */
import { describe, expect, it } from 'vitest';
import { redact, redactText } from './redact.ts';

describe('redact', () => {
  it.each([
    'authorization',
    'Authorization',
    'Cookie',
    'set-cookie',
    'password',
    'dbPassword',
    'token',
    'clientToken',
    'x-amz-security-token',
    'SecretAccessKey',
    'client_secret',
    'x-api-key',
    'externalId',
    'DATABASE_URL',
  ])('hides the value of %s at any depth', (name) => {
    expect(JSON.stringify(redact({ a: [{ b: { [name]: 'hunter2' } }] }))).not.toContain('hunter2');
    expect(JSON.stringify(redact(new Map([[name, { deep: 'hunter2' }]])))).not.toContain('hunter2');
  });

  it.each(['inputTokens', 'tokenCount', 'secretary', 'account', 'cookies_enabled'])('shows %s', (name) => {
    expect(redact({ [name]: 'value' })).toEqual({ [name]: 'value' });
  });

  it('says that a secret is absent', () => {
    expect(redact({ token: null, password: undefined })).toEqual({ token: null, password: undefined });
  });

  it.each([
    'https://b.s3.amazonaws.com/k?X-Amz-Credential=hunter2&X-Amz-Signature=hunter2&X-Amz-Security-Token=hunter2%2F',
    'GET /sign-in?token=hunter2&next=/x',
    'postgres://reeve:hunter2@db.example.com:5432/reeve',
    'redis://:hunter2@h',
    'Authorization: Bearer hunter2hunter2',
    'authorization: basic aHVudGVyMg==hunter2',
    '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----',
  ])('hides the secret inside %s', (text) => {
    expect(redactText(text)).not.toContain('hunter2');
    expect(redactText(text)).toContain('[redacted]');
  });

  it('leaves ordinary text alone', () => {
    for (const text of ['http://127.0.0.1:8484/a?page=2', 'basic plan', 'arn:aws:iam::1:role/x', 'a@b.c']) {
      expect(redactText(text)).toBe(text);
    }
  });

  it('is plain, bounded and never throws', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(redact(loop)).toEqual({ self: '[circular]' });
    const shared = { x: 1 };
    expect(redact({ a: shared, b: shared })).toEqual({ a: { x: 1 }, b: { x: 1 } });
    const trap = Object.defineProperty({}, 'x', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(redact(trap)).toEqual({ x: '[unreadable]' });
    expect(
      redact({ n: 10n, d: new Date(0), bad: new Date(Number.NaN), u: new URL('http://x/'), f: () => 1 }),
    ).toEqual({
      n: '10',
      d: '1970-01-01T00:00:00.000Z',
      bad: 'invalid date',
      u: 'http://x/',
      f: '[function]',
    });
    expect(redact(Buffer.alloc(9))).toBe('[9 bytes]');
    expect((redact(Array.from({ length: 500 }, () => 1)) as unknown[]).at(-1)).toBe('… (500 items)');
    expect(redactText('a'.repeat(100_000)).length).toBeLessThan(9_000);
    let deep: unknown = 'bottom';
    for (let level = 0; level < 50; level += 1) deep = { deep };
    expect(JSON.stringify(redact(deep))).toContain('[deeper]');
  });

  it('is quick on hostile text', () => {
    const started = performance.now();
    for (const text of [
      '://'.repeat(3_000),
      'a'.repeat(9_000),
      '-----BEGIN '.repeat(900),
      '?code='.repeat(1_500),
    ])
      redactText(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

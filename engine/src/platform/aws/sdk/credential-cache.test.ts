import { describe, expect, it } from 'vitest';
import { manualClock } from '../../clock/manual-clock.ts';
import { type Credentials, createCredentialCache } from './credential-cache.ts';
import { CredentialFault } from './sdk-fault.ts';

const MINUTE = 60_000;

function setUp() {
  const clock = manualClock(new Date('2026-03-01T00:00:00Z'));
  let fetched = 0;
  const issue = async (): Promise<Credentials> => {
    fetched += 1;
    const expiration = new Date(clock.now().getTime() + 60 * MINUTE);
    return { accessKeyId: `key-${fetched}`, secretAccessKey: 'generated', expiration };
  };
  const refuse = (code: string) => async (): Promise<Credentials> => {
    fetched += 1;
    throw new CredentialFault({ code, message: code, sent: false });
  };
  return { clock, cache: createCredentialCache(clock), issue, refuse, fetched: () => fetched };
}

describe('the credential cache', () => {
  it('fetches once however many ask at the same time', async () => {
    const { cache, issue, fetched } = setUp();
    const asked = await Promise.all([1, 2, 3].map(() => cache.get('a', issue)));
    expect(new Set(asked.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(['key-1']));
    expect(fetched()).toBe(1);
  });

  it('renews five minutes before the end', async () => {
    const { clock, cache, issue } = setUp();
    await cache.get('a', issue);
    await clock.advance(54 * MINUTE);
    expect((await cache.get('a', issue)).accessKeyId).toBe('key-1');
    await clock.advance(2 * MINUTE);
    expect((await cache.get('a', issue)).accessKeyId).toBe('key-2');
  });

  it('goes on with the old ones while they last when renewal fails', async () => {
    const { clock, cache, issue, refuse } = setUp();
    await cache.get('a', issue);
    await clock.advance(57 * MINUTE);
    expect((await cache.get('a', refuse('ETIMEDOUT'))).accessKeyId).toBe('key-1');
    await clock.advance(4 * MINUTE);
    await expect(cache.get('a', refuse('ETIMEDOUT'))).rejects.toThrow('ETIMEDOUT');
  });

  it('remembers a denial for a minute, other failures not at all', async () => {
    const { clock, cache, issue, refuse, fetched } = setUp();
    await expect(cache.get('a', refuse('AccessDenied'))).rejects.toThrow('AccessDenied');
    await expect(cache.get('a', issue)).rejects.toThrow('AccessDenied');
    expect(fetched()).toBe(1);
    await clock.advance(MINUTE);
    expect((await cache.get('a', issue)).accessKeyId).toBe('key-2');
    await expect(cache.get('b', refuse('Throttling'))).rejects.toThrow('Throttling');
    expect((await cache.get('b', issue)).accessKeyId).toBe('key-4');
  });

  it('forgets what it is told to drop', async () => {
    const { cache, issue } = setUp();
    await cache.get('a', issue);
    cache.drop('a');
    expect((await cache.get('a', issue)).accessKeyId).toBe('key-2');
  });
});

/** Credentials by key: fetched once however many ask, renewed before they run out, denials remembered for a moment. */
import type { Clock } from '#platform/clock/clock.ts';
import { classify } from '../resilience/fault-class.ts';
import { CredentialFault } from './sdk-fault.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Absent for credentials that do not expire. */
  readonly expiration?: Date;
}

interface Entry {
  readonly current: Credentials | undefined;
  readonly fetching: Promise<Credentials> | undefined;
  readonly denial: { readonly error: CredentialFault; readonly until: number } | undefined;
}

/** Renewed this long before they expire. */
const MARGIN_MS = 5 * 60_000;
/** Without this, a scan would ask STS again for every call to an account that it may not enter. */
const DENIAL_MS = 60_000;

export interface CredentialCache {
  get(key: string, fetch: () => Promise<Credentials>): Promise<Credentials>;
  drop(key: string): void;
}

export function createCredentialCache(clock: Clock): CredentialCache {
  const entries = new Map<string, Entry>();
  const nowMs = () => clock.now().getTime();
  const leftMs = ({ expiration }: Credentials) =>
    expiration ? expiration.getTime() - nowMs() : Number.POSITIVE_INFINITY;

  const renew = async (key: string, old: Credentials | undefined, fetch: () => Promise<Credentials>) => {
    try {
      const fresh = await fetch();
      entries.set(key, { current: fresh, fetching: undefined, denial: undefined });
      return fresh;
    } catch (error) {
      const denied = error instanceof CredentialFault && classify(error.fault) === 'denied';
      const denial = denied ? { error, until: nowMs() + DENIAL_MS } : undefined;
      entries.set(key, { current: old, fetching: undefined, denial });
      // Early renewal may fail without harm while the old ones still serve.
      if (old && leftMs(old) > 0) return old;
      throw error;
    }
  };

  return {
    get: async (key, fetch) => {
      const entry = entries.get(key);
      if (entry?.current && leftMs(entry.current) > MARGIN_MS) return entry.current;
      if (entry?.fetching) return entry.fetching;
      if (entry?.denial && nowMs() < entry.denial.until) throw entry.denial.error;
      const fetching = renew(key, entry?.current, fetch);
      entries.set(key, { current: entry?.current, fetching, denial: undefined });
      return fetching;
    },
    drop: (key) => {
      entries.delete(key);
    },
  };
}

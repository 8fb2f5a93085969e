/** What HTTP asks of the witness: who is this, may they, write it down. One for the CLI in this process, one for the server. */
import { append, type NewEntry } from '#domains/audit/index.ts';
import type { Principal } from '#kernel/principal.ts';
import type { HttpPorts, Whence } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { Attempts } from './attempts.ts';
import { authorizerOf } from './authorizer.ts';
import { principalOfKey } from './keys.ts';
import { localPrincipal } from './local-principal.ts';
import { hasOwnPolicies } from './policy-files.ts';
import { sessionSecret } from './session-cookie.ts';
import { findSession } from './sessions.ts';

export interface Witness extends HttpPorts {
  /** Resolves when every refusal so far is in the log: before the ledger closes. */
  settled(): Promise<void>;
}

/** Whoever can start a process on the state directory owns it; over the network everyone shows a credential. */
export type Door = 'process' | 'server';

export function createWitness(platform: Platform, door: Door): Witness {
  const attempts = attemptsOf(platform);
  return {
    authenticate: async (request, whence) => {
      if (door === 'process') return { principal: localPrincipal(), by: 'process' };
      return identify(platform, attempts, request, whence);
    },
    authorize: async (principal, action, resource, { requestId, address }) => {
      // Nothing shipped denies the owner anything (a test holds it so), and starting Cedar costs a command half a second
      // of processor time: it is started only where policies of your own may have a say.
      if (door === 'process' && !(await hasOwnPolicies(platform))) return true;
      const authorizer = await authorizerOf(platform);
      const { allowed, reasons } = authorizer.authorize(principal, action, resource);
      if (!allowed) {
        const detail = { policies: reasons, address };
        await attempts.witness({ principal, action, resource, detail, requestId, outcome: 'denied' });
      }
      return allowed;
    },
    witness: async (tx, { address, ...entry }) => {
      await append(tx, { ...entry, detail: { ...entry.detail, address }, outcome: 'done' }, platform);
    },
    settled: () => attempts.settled(),
  };
}

async function identify(platform: Platform, attempts: Attempts, request: Request, whence: Whence) {
  const { db } = platform.ledger;
  const authorization = request.headers.get('authorization');
  // A credential that is sent counts alone: a bad key is not made good by a cookie that came along.
  if (authorization !== null) {
    const [, key = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const principal = await principalOfKey(db, platform, key);
    if (principal) return { principal, by: 'key' as const };
    await attempts.witness(failedSignIn('key', whence));
    return undefined;
  }
  const secret = sessionSecret(request);
  // A session that has run out is no attempt at anything.
  const session = secret === undefined ? undefined : await findSession(db, platform, secret);
  return session && { principal: session.principal, by: 'cookie' as const };
}

/** What signing in is called in the log, whether it worked or not. */
export const SIGN_IN = 'session:create';

/** Says by what, never the credential itself. */
export const failedSignIn = (by: 'key' | 'link', { requestId, address }: Whence): NewEntry => ({
  principal: NOBODY,
  action: SIGN_IN,
  resource: { type: 'session', id: 'new' },
  detail: { by, address },
  requestId,
  outcome: 'failed',
});

const NOBODY: Pick<Principal, 'kind' | 'id' | 'name'> = { kind: 'system', id: 'nobody', name: 'nobody' };

const kept = new WeakMap<Platform, Attempts>();

/** Shared by everything that refuses on this platform, so that the limits hold for all of it together. */
export function attemptsOf(platform: Platform): Attempts {
  const known = kept.get(platform) ?? new Attempts(platform);
  kept.set(platform, known);
  return known;
}

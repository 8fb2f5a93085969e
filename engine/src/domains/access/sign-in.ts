/** Turns a one-time link or an API key into a session. */
import type { Principal } from '#kernel/principal.ts';
import type { Whence } from '#platform/http/index.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { SignIn } from './contract.ts';
import { accessErrors } from './errors.ts';
import { principalOfKey } from './keys.ts';
import { findSession, openSession } from './sessions.ts';
import { type Subject, takeSignInLink } from './sign-in-links.ts';
import { attemptsOf, failedSignIn } from './witness.ts';

export async function signIn(
  platform: Platform,
  tx: Tx,
  offered: SignIn,
  whence: Whence,
): Promise<{ principal: Principal; session: Awaited<ReturnType<typeof openSession>> }> {
  const subject = await subjectOf(platform, tx, offered);
  if (subject) {
    const session = await openSession(tx, platform, subject);
    const found = await findSession(tx, platform, session.secret);
    if (found) return { principal: found.principal, session };
  }
  // Not awaited: this transaction holds a connection, and under a flood the entry might wait for just that one.
  void attemptsOf(platform)
    .witness(failedSignIn('token' in offered ? 'link' : 'key', whence))
    .catch(() => undefined);
  throw accessErrors.SIGN_IN_FAILED();
}

async function subjectOf(platform: Platform, tx: Tx, offered: SignIn): Promise<Subject | undefined> {
  if ('token' in offered) return takeSignInLink(tx, platform, offered.token);
  const principal = await principalOfKey(tx, platform, offered.apiKey);
  return principal && { kind: 'key', id: principal.id };
}

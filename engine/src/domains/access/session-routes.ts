/** Signing in and out over HTTP. */
import type { Principal } from '#kernel/principal.ts';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { linkSchema, newLinkSchema, sessionSchema, signInSchema } from './contract.ts';
import { accessErrors } from './errors.ts';
import { inviteUser } from './invite.ts';
import { cookieFor, sessionSecret } from './session-cookie.ts';
import { endSession, findSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { SIGN_IN } from './witness.ts';

export const sessionRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/sessions',
      action: 'public',
      witnessedAs: SIGN_IN,
      summary: 'Sign in with a one-time link or an API key; sets the session cookie',
      body: signInSchema,
      answer: sessionSchema,
      status: 201,
      signIn: true,
      errors: [accessErrors.SIGN_IN_FAILED, accessErrors.SIGN_IN_NOT_PRIVATE],
    },
    async ({ platform, tx, body, headers, origin, requestId, address }) => {
      const form = cookieFor(origin);
      const { principal, session } = await signIn(platform, tx, body, { requestId, address });
      const former = sessionSecret({ headers, url: origin });
      if (former !== undefined) await endSession(tx, former);
      const { secret, maxAgeSeconds, expiresAt } = session;
      return {
        answer: { principal: told(principal), expiresAt: expiresAt.toISOString() },
        resource: { type: 'session', id: principal.id },
        detail: { by: 'token' in body ? 'link' : 'key' },
        principal,
        cookies: [{ ...form, value: secret, maxAgeSeconds }],
      };
    },
  ),
  readRoute(
    {
      path: '/session',
      action: 'session:read',
      summary: 'Who is signed in, and until when',
      answer: sessionSchema,
    },
    async ({ platform, principal, headers, origin }) => {
      const secret = sessionSecret({ headers, url: origin });
      const session =
        secret === undefined ? undefined : await findSession(platform.ledger.db, platform, secret);
      const expiresAt = session?.principal.id === principal.id ? session.expiresAt.toISOString() : null;
      return { principal: told(principal), expiresAt };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/sessions/current',
      action: 'session:end',
      summary: 'Sign out',
      status: 204,
      errors: [accessErrors.NO_SESSION],
    },
    async ({ tx, principal, headers, origin }) => {
      const secret = sessionSecret({ headers, url: origin });
      if (secret === undefined || !(await endSession(tx, secret))) throw accessErrors.NO_SESSION();
      return {
        answer: undefined,
        resource: { type: 'session', id: principal.id },
        cookies: [{ ...cookieFor(origin), value: '', maxAgeSeconds: 0 }],
      };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/sign-in-links',
      action: 'users:invite',
      summary: 'Make a one-time link that signs a user in',
      body: newLinkSchema,
      answer: linkSchema,
      status: 201,
      errors: [accessErrors.USER_UNKNOWN, accessErrors.USER_DISABLED, accessErrors.GRANT_EXCEEDS_GRANTER],
    },
    async ({ platform, tx, principal, body, origin, headers }) => {
      const { link, subject } = await inviteUser(platform, tx, principal, body.user, { origin, headers });
      return {
        answer: link,
        resource: { type: 'user', id: subject.id },
        detail: { expiresAt: link.expiresAt },
      };
    },
  ),
];

const told = ({ kind, id, name, roles, scope }: Principal) => ({
  kind,
  id,
  name,
  roles: [...roles],
  scope: JSON.parse(JSON.stringify(scope)) as {
    accounts?: string[];
    teams?: string[];
    environments?: string[];
  },
});

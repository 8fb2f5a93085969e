/** Makes a sign-in link for a user, or, from the machine itself, for its owner. */
import type { Principal } from '#kernel/principal.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { SignInLink } from './contract.ts';
import { accessErrors } from './errors.ts';
import { requireWithin } from './grant.ts';
import { localPrincipal } from './local-principal.ts';
import { createSignInLink, type Subject } from './sign-in-links.ts';
import { lockUser } from './users.ts';

export async function inviteUser(
  platform: Platform,
  tx: Tx,
  inviter: Principal,
  userId: string | undefined,
  seen: { readonly origin: string; readonly headers: Headers },
): Promise<{ link: SignInLink; subject: Subject }> {
  const subject = await subjectOf(tx, inviter, userId);
  // Asked inside the process, nobody sees a server: the settings say where it will be.
  const base = seen.headers.has('host') ? seen.origin : publicAddress(platform);
  return { link: await createSignInLink(tx, platform, subject, base), subject };
}

async function subjectOf(tx: Tx, inviter: Principal, userId: string | undefined) {
  if (userId === undefined) {
    // Only the owner may let in the owner: for everyone else that would be a way to more rights.
    if (inviter.kind !== 'local') throw accessErrors.USER_UNKNOWN({ id: '(none given)' });
    return { kind: 'local' as const, id: inviter.id };
  }
  const user = await lockUser(tx, userId);
  if (user.disabled_at !== null) throw accessErrors.USER_DISABLED({ name: user.name });
  requireWithin(inviter, user);
  return { kind: 'user' as const, id: user.id };
}

/** The link that `reeve serve` prints when it starts. */
export function localSignInLink(platform: Platform, origin: string): Promise<SignInLink> {
  const { id } = localPrincipal();
  return createSignInLink(platform.ledger.db, platform, { kind: 'local', id }, origin);
}

function publicAddress({ config: { http } }: Platform): string {
  const path = http.basePath === '/' ? '' : http.basePath;
  const origin = http.publicUrl ? new URL(http.publicUrl).origin : `http://${http.host}:${http.port}`;
  return `${origin}${path}`;
}

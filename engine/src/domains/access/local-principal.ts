/** The operating-system user who owns the state directory: whoever may read it owns the installation. */
import { userInfo } from 'node:os';
import type { Principal } from '#kernel/principal.ts';

export function localPrincipal(): Principal {
  const name = localName();
  return { kind: 'local', id: `local:${name}`, name, roles: ['admin'], scope: {} };
}

/** A process without a passwd entry, as containers have, still has a number. */
function localName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}

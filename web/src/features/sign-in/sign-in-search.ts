/** The sign-in page's part of the address: where to go afterwards, and whether somebody has just left. */
import { safeReturnPath } from '../../lib/return-path.ts';

export interface SignInSearch {
  readonly to?: string;
  readonly signedOut?: true;
}

export function parseSignInSearch(search: Record<string, unknown>): SignInSearch {
  const to = safeReturnPath(search.to);
  return {
    ...(to === '/' ? {} : { to }),
    ...(search.signedOut === true ? { signedOut: true as const } : {}),
  };
}

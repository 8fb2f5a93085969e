/** Whether a change was asked for by our own pages: a browser sends cookies along with any site's request. */
import { httpErrors } from './errors.ts';

/**
 * A request that a cookie authenticates must prove its origin; one without a cookie need not, but when a browser
 * says it comes from elsewhere (sign-in forged by another site), it is refused as well.
 */
export function requireSameOrigin(
  headers: Headers,
  own: readonly (string | undefined)[],
  byCookie: boolean,
): void {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const foreign = (site !== null && site !== 'same-origin') || (origin !== null && !own.includes(origin));
  const unproven = byCookie && site === null && origin === null;
  if (foreign || unproven) throw httpErrors.ORIGIN_REFUSED();
}

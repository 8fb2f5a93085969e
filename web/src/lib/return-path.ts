/** Keeps the place a person wanted before signing in, and refuses any place outside the product. */

const HOME = '/';
const PROBE = 'http://inside.invalid';

/** A path inside the product, or home for anything else: other sites, scripts, the sign-in page itself. */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return HOME;
  try {
    const url = new URL(wanted, PROBE);
    if (url.origin !== PROBE || url.pathname.startsWith('//') || /^\/sign-in(\/|$)/.test(url.pathname))
      return HOME;
    return url.pathname + url.search + url.hash;
  } catch {
    return HOME;
  }
}

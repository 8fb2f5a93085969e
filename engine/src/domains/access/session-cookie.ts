/** The cookie that carries a session: `__Host-` and Secure over https; on plain http only for the machine itself. */
import { accessErrors } from './errors.ts';

const SECURE_NAME = '__Host-reeve';
/** Cookies ignore ports: without it two Reeves on one machine would sign each other out. */
const plainName = (origin: URL): string => `reeve-${origin.port || '80'}`;

export interface CookieForm {
  readonly name: string;
  readonly secure: boolean;
}

/** Which cookie to set for a page seen at this origin. */
export function cookieFor(origin: string): CookieForm {
  const url = new URL(origin);
  if (url.protocol === 'https:') return { name: SECURE_NAME, secure: true };
  if (isLoopback(url.hostname)) return { name: plainName(url), secure: false };
  throw accessErrors.SIGN_IN_NOT_PRIVATE({ origin: url.origin });
}

/** The session secret a request carries; the unprotected cookie counts only on the machine itself. */
export function sessionSecret(request: Pick<Request, 'headers' | 'url'>): string | undefined {
  const cookies = parseCookies(request.headers.get('cookie') ?? '');
  const secure = cookies.get(SECURE_NAME);
  if (secure !== undefined) return secure;
  const url = new URL(request.url);
  return isLoopback(url.hostname) ? cookies.get(plainName(url)) : undefined;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** The first of two with one name is the one with the longer path; both were set by this host. */
function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const [name = '', ...value] = pair.trim().split('=');
    if (!cookies.has(name)) cookies.set(name, value.join('='));
  }
  return cookies;
}

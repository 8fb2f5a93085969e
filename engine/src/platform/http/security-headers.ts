/** What browsers are told to refuse on our behalf: foreign scripts, frames, guesses at types, plain HTTP. */

const YEAR_SECONDS = 365 * 24 * 3_600;

/** No inline scripts. Charts set `style` attributes; `base-uri` is ours because the pages live under a prefix. */
const PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The API reference is a ready-made program that writes its styles into the page. */
const DOCS = PAGES.replace("style-src-elem 'self'", "style-src-elem 'self' 'unsafe-inline'");

const API = "default-src 'none'; frame-ancestors 'none'";

export type Surface = 'pages' | 'docs' | 'api';
const POLICIES: Readonly<Record<Surface, string>> = { pages: PAGES, docs: DOCS, api: API };

export function secure(headers: Headers, surface: Surface, https: boolean): void {
  headers.set('content-security-policy', POLICIES[surface]);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  if (https) headers.set('strict-transport-security', `max-age=${2 * YEAR_SECONDS}; includeSubDomains`);
  // Answers hold what only this caller may see: neither a proxy nor the back button may keep them.
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}

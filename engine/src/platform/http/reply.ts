/** What goes out: an answer as status, headers and body, its ETag, and the conditions a request may set on it. */
import { createHash } from 'node:crypto';
import { serialize } from 'hono/utils/cookie';
import { httpErrors } from './errors.ts';
import type { Cookie, Version, Written } from './route.ts';

/** Plain data, so that it can be kept and repeated byte for byte. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers: headers.map(([name, value]) => [name, value]) });
}

export function writtenAnswer(written: Written<unknown>, status: number, base: string): Answer {
  const { answer, location, version, cookies = [] } = written;
  const headers: [string, string][] = [];
  if (status !== 204) headers.push(['content-type', 'application/json']);
  if (location !== undefined) headers.push(['location', `${base}${location}`]);
  if (version !== undefined) headers.push(['etag', versionTag(version)]);
  for (const cookie of cookies) headers.push(['set-cookie', cookieText(cookie)]);
  return { status, headers, body: status === 204 ? null : JSON.stringify(answer) };
}

/** 304 without a body where the caller already has this answer. */
export function readAnswer(
  answer: unknown,
  version: Version | undefined,
  status: number,
  request: Headers,
): Answer {
  const body = JSON.stringify(answer);
  const tag = version === undefined ? digestTag(body) : versionTag(version);
  const known = request.get('if-none-match');
  if (known !== null && names(known, tag)) return { status: 304, headers: [['etag', tag]], body: null };
  return {
    status,
    headers: [
      ['content-type', 'application/json'],
      ['etag', tag],
    ],
    body,
  };
}

/** The check a versioned write makes: `done` tells whether its work really made it. */
export function versionCheck(ifMatch: string | null): { expect(current: Version): void; done(): boolean } {
  let checked = false;
  return {
    expect: (current) => {
      checked = true;
      if (ifMatch === null) throw httpErrors.VERSION_REQUIRED();
      if (!names(ifMatch, versionTag(current))) throw httpErrors.VERSION_CHANGED({ current });
    },
    done: () => checked,
  };
}

export const digestTag = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const versionTag = (version: Version): string => `"v${version}"`;

/** Whether a list of entity tags names this one; proxies that compress mark ours as weak. */
export function names(list: string, tag: string): boolean {
  const tags = list.split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}

const cookieText = ({ name, value, secure, maxAgeSeconds }: Cookie): string =>
  serialize(name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: maxAgeSeconds });

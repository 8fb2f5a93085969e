/** The built web pages: only files that were there at the start, and the shell for every address the pages route. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { httpErrors } from './errors.ts';
import { digestTag, names } from './reply.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Vite puts a digest of the content into these names, so their content never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

const NOT_BUILT = `The pages of Reeve are not built.
From a source checkout, run: npm run build
The API works: see /api/docs, or use the reeve command.
`;

export interface WebShell {
  /** The answer to GET `pathname`, or a NOT_FOUND. */
  answer(pathname: string, request: Headers): Promise<Response>;
}

/** `basePath` is where the browser sees us; the pages find everything relative to it. */
export async function loadWebShell(folder: string, basePath: string): Promise<WebShell> {
  // Looked up in this list, a path cannot lead anywhere else, however it is spelled.
  const files = new Set(await listFiles(folder));
  const index = files.has('/index.html') ? await shellPage(folder, basePath) : undefined;
  return {
    async answer(pathname, request) {
      if (index === undefined)
        return new Response(NOT_BUILT, {
          status: 503,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        });
      if (pathname !== '/index.html' && files.has(pathname)) return file(folder, pathname, request);
      if (path.posix.extname(pathname) !== '' && pathname !== '/index.html')
        throw httpErrors.NOT_FOUND({ path: pathname.slice(0, 200) });
      return conditional(request, digestTag(index), 'no-cache', '.html', async () => index);
    },
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
    );
}

async function shellPage(folder: string, basePath: string): Promise<string> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  const base = `<base href="${basePath.replace(/\/?$/, '/')}" />`;
  const replaced = page.replace(/<base [^>]*>/, base);
  return replaced.includes(base) ? replaced : page.replace(/<head>/, `<head>${base}`);
}

async function file(folder: string, pathname: string, request: Headers): Promise<Response> {
  const place = path.join(folder, pathname);
  const { size, mtimeMs } = await stat(place);
  const cache = HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  return conditional(request, tag, cache, path.extname(pathname), () => readFile(place));
}

async function conditional(
  request: Headers,
  tag: string,
  cache: string,
  extension: string,
  content: () => Promise<string | Uint8Array>,
): Promise<Response> {
  const headers = { etag: tag, 'cache-control': cache };
  if (names(request.get('if-none-match') ?? '', tag)) return new Response(null, { status: 304, headers });
  const type = TYPES[extension] ?? 'application/octet-stream';
  const body = (await content()) as string | Uint8Array<ArrayBuffer>;
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}

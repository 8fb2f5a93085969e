/** The API reference for people: Scalar from our own files, reading our own description, calling nobody else. */
import { readFile } from 'node:fs/promises';
import { httpErrors } from './errors.ts';

/** Every address is relative, so that the page works under any prefix. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Reeve API</title>
    <script defer src="docs/scalar.js"></script>
    <script defer src="docs/start.js"></script>
  </head>
  <body>
    <div id="reference"></div>
    <noscript>The description itself is at <a href="openapi.json">openapi.json</a>.</noscript>
  </body>
</html>
`;

/** Fonts, proxy, assistant and registry are what the page would otherwise fetch from its makers. */
const START = `Scalar.createApiReference('#reference', ${JSON.stringify({
  url: 'openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
  documentDownloadType: 'direct',
})});
`;

/** `script` is where the build put Scalar's program. */
export async function docsResponse(pathname: string, script: string): Promise<Response> {
  if (pathname === '/api/docs') return typed(PAGE, 'text/html');
  if (pathname === '/api/docs/start.js') return typed(START, 'text/javascript');
  const program =
    pathname === '/api/docs/scalar.js' ? await readFile(script, 'utf8').catch(() => undefined) : undefined;
  if (program === undefined) throw httpErrors.NOT_FOUND({ path: pathname.slice(0, 200) });
  return typed(program, 'text/javascript');
}

const typed = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } });

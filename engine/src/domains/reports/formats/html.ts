/** The whole report as one page that asks nobody for anything: to read, to print, by day and by night. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { ReportDocument } from '../document.ts';
import type { Format } from '../format.ts';
import { escaped } from '../page/escaped.ts';
import { pieces } from '../page/markup.ts';
import { STYLE } from '../page/style.ts';

/** Nothing is loaded and no script runs; the one style is known by its digest. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

const AT_ONCE = 1 << 20;

export const html: Format = {
  name: 'html',
  media: 'text/html; charset=utf-8',
  holds: 'report',
  async write(document, { file, signal }) {
    const handle = await open(file, 'wx', 0o600);
    try {
      let waiting = '';
      for (const piece of whole(document)) {
        waiting += piece;
        if (waiting.length < AT_ONCE) continue;
        signal.throwIfAborted();
        await handle.writeFile(waiting);
        waiting = '';
      }
      await handle.writeFile(waiting);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

function* whole(document: ReportDocument): Generator<string> {
  const title = `${document.title} · ${document.organisation}`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
  yield* pieces(document);
  yield '</body>\n</html>\n';
}

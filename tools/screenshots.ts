/** Takes the pictures that the documentation shows: the real pages of a new installation, always of one size. */
import { mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser, person, visit } from '../web/test/browser.ts';
import { buildReeve, startReeve } from '../web/test/reeve.ts';

const IMAGES = fileURLToPath(new URL('../docs/images', import.meta.url));
const LIMIT_KB = 150;

async function take(page: Page, name: string): Promise<void> {
  const file = path.join(IMAGES, `${name}.png`);
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const kb = (await stat(file)).size / 1000;
  if (kb > LIMIT_KB) throw new Error(`${file} has ${kb.toFixed(0)} KB, the limit is ${LIMIT_KB}`);
  process.stdout.write(`${path.relative(process.cwd(), file)}: ${kb.toFixed(0)} KB\n`);
}

await buildReeve();
await mkdir(IMAGES, { recursive: true });
const browser = await launchBrowser();
try {
  // The path is on the picture, so it has no random part.
  const reeve = await startReeve({
    settings: { REEVE_ORGANISATION_NAME: 'Example Corp' },
    home: path.join(tmpdir(), 'reeve-example'),
  });
  try {
    const { page } = await visit(await person(browser));
    await page.goto(reeve.link);
    await page.locator('#health').waitFor();
    await take(page, 'status');
  } finally {
    await reeve.stop();
  }
} finally {
  await browser.close();
}

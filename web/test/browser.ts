/** A real browser for the page tests: launch, pages that collect their errors, and the accessibility check. */
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SHOWN_WITHIN_MS = 15_000;

export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`The page tests need a browser at ${CHROMIUM}: apt-get install chromium`);
  }
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

export const LOOKS: readonly Look[] = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 1440 },
  { theme: 'dark', width: 360 },
];

export type Storage = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A new person: nobody's cookies, or those of `storage`. */
export async function person(browser: Browser, storage?: Storage): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(storage === undefined ? {} : { storageState: storage }),
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(SHOWN_WITHIN_MS);
  return context;
}

export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, policy violations, and uncaught exceptions. */
  readonly faults: readonly string[];
}

export async function visit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  return { page, faults };
}

/** The page as it stands in another theme and width; the theme follows the system's. */
export async function lookAt(page: Page, { theme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 900 });
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}

/** Every violation of axe's rules on the page as it stands, in one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Large: once per document.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then((found) => found.violations.map(
    (rule) => rule.id + ': ' + rule.nodes.map((node) => node.target.join(' ')).join(', ')))`);
}

/** Whether the page itself scrolls sideways, which it must not at any width. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** The API reference in a real browser: it shows the API, asks nobody but this server, and breaks no policy. */
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { testPlatform } from '../../../test/platform.ts';
import { notePorts, noteRoutes, nothingSeen } from '../../../test/support/note-routes.ts';
import { packageFolder } from '../package-folder.ts';
import { HttpMetrics } from './metrics.ts';
import { type Listening, listen } from './server.ts';
import { createSite } from './site.ts';
import { loadWebShell } from './web-shell.ts';

const SCALAR = '../node_modules/@scalar/api-reference/dist/browser/standalone.js';

let platform: Platform;
let site: Listening;
let browser: Browser;

beforeAll(async () => {
  platform = await testPlatform();
  const fetch = createSite({
    platform,
    ports: notePorts(new Map()),
    routes: noteRoutes(nothingSeen()),
    version: '1.2.3',
    host: '127.0.0.1',
    basePath: '/tools/reeve',
    trustProxy: false,
    web: await loadWebShell('/nowhere', '/'),
    docsScript: path.join(packageFolder(), SCALAR),
    metrics: new HttpMetrics(),
    readiness: [],
    state: () => ({ started: true, stopping: false }),
  });
  site = await listen({ fetch, host: '127.0.0.1', port: 0 });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
});
afterAll(async () => {
  await browser?.close();
  await site.close(0);
  await platform.close();
});

it('shows the API from our own files alone', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The browser asks for an icon by itself; this server has no pages here.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      faults.push(message.text());
  });
  await page.goto(`${site.url}/tools/reeve/api/docs`);
  await page.getByText('Everything Reeve knows and does.').first().waitFor({ state: 'attached' });
  await page.getByText('numbers', { exact: true }).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => !url.startsWith(`${site.url}/tools/reeve/api/`))).toEqual([]);
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(faults).toEqual([]);
});

/** The pages as people meet them: a real server, a real browser, from the sign-in link to the way out. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOnTheList } from '../../engine/test/background-work.ts';
import { takeBillIn } from './bill.ts';
import { LOOKS, launchBrowser, lookAt, overflows, person, violations, visit } from './browser.ts';
import { firstLoadKb } from './first-load.ts';
import { buildReeve, type Served, startReeve } from './reeve.ts';

const run = promisify(execFile);
const PREFIX = '/ops/reeve';

const FIRST_LOAD_WALL_KB = 165;

let built: string;
let browser: Browser;
let reeve: Served;
/** The one link a start prints can be used once; its session serves every test that is not about signing in. */
let admin: BrowserContext;

beforeAll(async () => {
  built = await buildReeve();
  [browser, reeve] = await Promise.all([
    launchBrowser(),
    startReeve({ settings: { REEVE_HTTP_BASE_PATH: PREFIX } }),
  ]);
  admin = await person(browser);
  const { page, faults } = await visit(admin);
  await page.goto(reeve.link);
  await page.getByRole('heading', { name: 'Status', level: 1 }).waitFor();
  expect(page.url()).toBe(`${reeve.url}/status`);
  await page.goBack();
  expect(page.url(), 'the token is not in the history').not.toContain('token');
  expect(faults).toEqual([]);
  await page.close();
});

afterAll(async () => {
  await Promise.all([browser?.close(), reeve?.stop()]);
});

it(`needs at most ${FIRST_LOAD_WALL_KB} KB before the first page`, async () => {
  expect(await firstLoadKb(built)).toBeLessThan(FIRST_LOAD_WALL_KB);
});

describe('sign-in', () => {
  it('refuses a used link, and says how to get another', async () => {
    const stranger = await person(browser);
    const { page } = await visit(stranger);
    await page.goto(reeve.link);
    await page.getByRole('alert').getByText('SIGN_IN_FAILED').waitFor();
    expect(page.url()).toBe(`${reeve.url}/sign-in`);
    await page.getByRole('heading', { name: 'Or open a one-time link' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await stranger.close();
  });

  it('keeps the place a stranger asked for, takes an API key, and ends at sign-out', async () => {
    const made = await admin.request.post(`${reeve.url}/api/v1/keys`, {
      data: { name: 'doorkeeper', roles: ['auditor'] },
      headers: { origin: new URL(reeve.url).origin },
    });
    const { secret } = (await made.json()) as { readonly secret: string };
    const stranger = await person(browser);
    const { page } = await visit(stranger);
    await page.goto(`${reeve.url}/audit?outcome=done`);
    await page.waitForURL('**/sign-in?to=*');
    await page.getByLabel('API key').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('SIGN_IN_FAILED').waitFor();
    await page.getByLabel('API key').fill(secret);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${reeve.url}/audit?outcome=done`);

    await page.getByRole('button', { name: 'Account of doorkeeper' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    await page.goto(`${reeve.url}/status`);
    await page.waitForURL('**/sign-in?to=*');
    await stranger.close();
  });
});

it('goes by keyboard: past the navigation, by palette, by sequence, and shows its shortcuts', async () => {
  const { page, faults } = await visit(admin);
  await page.goto(`${reeve.url}/status`);
  await page.getByRole('heading', { name: 'Status', level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('aud');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/audit');
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.waitForURL('**/jobs');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL('**/status');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await page.close();
});

it('keeps the chosen theme over a reload, against the system', async () => {
  const someone = await person(browser, await admin.storageState());
  const { page } = await visit(someone);
  await page.goto(`${reeve.url}/status`);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Light theme' }).waitFor();
  expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  await someone.close();
});

it('makes a key, shows its secret once, revokes it, and finds both in the log, proven', async () => {
  const { page, faults } = await visit(admin);
  await page.goto(`${reeve.url}/access`);
  await page.getByRole('button', { name: 'New API key' }).click();
  await page.getByLabel('Name').fill('nightly');
  await page.getByRole('checkbox', { name: 'Operator' }).check();
  await page.getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy the secret now' });
  const secret = (await dialog.getByRole('code').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'I have stored it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.reload();
  const row = page.getByRole('row', { name: 'nightly' });
  await row.getByText('Active').waitFor();
  expect(await page.content()).not.toContain(secret);
  await row.getByRole('button', { name: 'Revoke nightly' }).click();
  await page.getByRole('button', { name: 'Revoke key' }).click();
  await row.getByText('Revoked').waitFor();

  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('row', { name: 'keys:create' }).first().waitFor();
  await page.getByRole('row', { name: 'keys:revoke' }).first().getByRole('link').click();
  await page.getByText('The log holds this entry').waitFor();
  expect(page.url()).toMatch(/entry=\d+$/);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

it('runs a failed job again, takes it off the list, and shows its error to the last line', async () => {
  const error = `Access is denied <b onclick="alert(1)">to you</b>\n${'    at a place\n'.repeat(40)}the last line`;
  await putOnTheList(reeve.home, [
    { task: 'estate:scan', error },
    { task: 'report:month', inHours: 30 },
  ]);
  const { page, faults } = await visit(admin);
  await page.goto(`${reeve.url}/status`);
  await page.getByRole('link', { name: '1 failed' }).click();
  await page.waitForURL('**/jobs?state=failed');
  const row = page.getByRole('row', { name: 'estate:scan' });
  await row.getByText('Access is denied <b onclick').waitFor();
  expect(await page.getByRole('row').count(), 'the heading and one job').toBe(2);
  await row.getByRole('button', { name: 'estate:scan' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('the last line').waitFor();
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Retry' }).click();
  await page.getByRole('button', { name: 'Run the job' }).click();
  await page.getByText('No job matches').waitFor();

  await page.getByRole('button', { name: 'Show all' }).click();
  await row.getByText('Tries again').waitFor();
  await row.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Cancel the job' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: 'report:month' }).getByText('Scheduled').waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

it('narrows the accounts to a unit, says why an environment is what it is, and opens one beside the list', async () => {
  const { page, faults } = await visit(admin);
  await page.goto(`${reeve.url}/accounts`);
  await page.getByRole('row', { name: 'management' }).waitFor();
  await page.getByRole('navigation', { name: 'Units' }).getByRole('link', { name: 'Workloads' }).click();
  await page.waitForURL('**/accounts?unit=Workloads');
  await page.getByRole('row', { name: 'management' }).waitFor({ state: 'detached' });
  const row = page.getByRole('row', { name: 'workloads-1' });
  await row.getByRole('button', { name: /^Not known.*No mapping/ }).hover();
  await page.locator('[aria-hidden]', { hasText: 'No mapping, tag, unit or word' }).last().waitFor();
  await row.getByRole('link', { name: 'workloads-1' }).click();
  const drawer = page.getByRole('dialog', { name: 'workloads-1' });
  await drawer.getByText('aws+workloads-1@example.com').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await drawer.waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL('**/accounts?unit=Workloads');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByRole('button', { name: 'Reading…' }).waitFor({ state: 'detached' });
  await page.getByLabel('Search').fill('no such account');
  await page.getByText('No account matches').waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

it('draws how an account hangs together, opens its unit by keyboard, and says when it knows no such thing', async () => {
  const { page, faults } = await visit(admin);
  const listed = await page.request.get(`${reeve.url}/api/v1/accounts?text=workloads-1`);
  const { items } = (await listed.json()) as { readonly items: readonly { readonly id: string }[] };
  await page.goto(`${reeve.url}/graph?business=true`);
  await page.getByLabel('Resource').fill(`account:${items[0]?.id}`);
  await page.keyboard.press('Enter');
  const drawing = page.getByRole('group', { name: /^Drawing/ });
  await drawing.getByRole('button', { name: /Account$/ }).focus();
  await page.keyboard.press('ArrowRight');
  const unit = drawing.getByRole('button', { name: 'Workloads, Unit', pressed: true });
  await unit.waitFor();
  expect(await drawing.getByRole('button').count()).toBe(2);
  await page.keyboard.press('Enter');
  await drawing.getByRole('button').nth(2).waitFor();
  await page.getByRole('region', { name: 'Selected' }).getByText('Belongs to').first().waitFor();
  await page.reload();
  await unit.waitFor();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.getByLabel('Resource').fill('nobody');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('alert').getByText('GRAPH_NODE_UNKNOWN').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
});

it('scans what is wanted, and leads from the estate by its list to everything known of one resource', async () => {
  const { page, faults } = await visit(admin);
  await page.goto(`${reeve.url}/scans`);
  await page.getByRole('button', { name: 'New scan' }).click();
  await page.getByLabel('Services').fill('s3');
  await page.getByRole('button', { name: 'Start scan' }).click();
  const scan = page.getByRole('dialog', { name: 'Scan of s3' });
  await scan.getByText('Done').waitFor();
  await scan.getByText('Appeared').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('table').last().getByRole('columnheader', { name: 's3' }).waitFor();

  await page.goto(`${reeve.url}/estate?by=region`);
  await page
    .getByRole('link', { name: / of .*, s3$/ })
    .first()
    .click();
  await page.waitForURL('**/resources?region=*&type=s3');
  await page.getByLabel('Resources').getByRole('link').first().click();
  await page.waitForURL('**/resource?arn=*');
  await page.getByText('Appeared').waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByLabel('The resource as JSON').getByText('AWS::S3::Bucket').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

it('says what to do where no resource is meant by the words', async () => {
  const { page } = await visit(admin);
  await page.goto(`${reeve.url}/resource?arn=no-such-thing`);
  const alert = page.getByRole('alert');
  await alert.getByText('RESOURCE_NOT_FOUND').waitFor();
  await alert.getByText('Give the ARN').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
});

/** Each page, and what stands on it once its figures are there. */
const PAGES = [
  ['status', '#health'],
  ['accounts', '[aria-label="Accounts"] td'],
  ['graph', 'text=What hangs on nothing'],
  ['estate', '[aria-label="The estate in groups"] td'],
  ['estate?since=1d&by=owner', '[aria-label="Changes by type"] td'],
  ['resources', '[aria-label="Resources"] td'],
  ['costs', 'text=No bill has been taken in yet'],
  ['drivers', 'text=No bill has been taken in yet'],
  ['allocation', 'text=No bill has been taken in yet'],
  ['budgets', 'text=No budget has been set yet'],
  ['commitments', 'text=No bill has been taken in yet'],
  ['kpis', 'text=No KPI can be told without a bill'],
  ['reports', 'text=No report has been made yet'],
  ['scans', '[aria-label="Coverage grid"] td'],
  ['jobs', '[aria-label="Jobs"] td'],
  ['audit', '[aria-label="Audit entries"] td'],
  ['access', '[aria-label="API keys"] td'],
  ['no/such/page', 'text=There is nothing at this address'],
] as const;

async function hasNoFault(path: string, content: string): Promise<void> {
  const { page, faults } = await visit(admin);
  await page.goto(`${reeve.url}/${path}`);
  await page.locator(content).first().waitFor();
  for (const look of LOOKS) {
    await lookAt(page, look);
    expect(await violations(page), `${look.theme} ${look.width}`).toEqual([]);
    expect(await overflows(page), `${look.theme} ${look.width}`).toBe(false);
  }
  expect(faults).toEqual([]);
  await page.close();
}

it.concurrent.each(PAGES)('has no fault on %s in any theme at any width', hasNoFault);

/** Pages that have costs to show, and what stands on them then. */
const COST_PAGES = [
  ['status', 'text=Costs of'],
  ['costs?against=previous', '[aria-label="Costs by group"] td'],
  ['drivers', '[aria-label="The difference in steps"] td'],
  ['allocation', '[aria-label="Showback"] td'],
  ['allocation?view=unallocated', '[aria-label="Nobody’s costs"] td'],
  ['allocation?view=rules', '[aria-label="Rules in order"]'],
  ['budgets', '[aria-label="Budgets"] td'],
] as const;

describe('with a bill', () => {
  beforeAll(() => takeBillIn(reeve, admin));

  it('leads from the chart, grouped by a tag and narrowed, by keyboard down to the lines of the bill', async () => {
    const { page, faults } = await visit(admin);
    // The first day of a month is always among so many.
    await page.goto(`${reeve.url}/costs?period=60d`);
    await page.getByText('The torn bar is longer than drawn').or(page.getByText('Torn bars are')).waitFor();
    await page.getByLabel('Group by').selectOption({ label: 'Tag app' });
    await page.getByRole('link', { name: 'checkout-web' }).waitFor();
    await page.getByLabel('Filter').fill('service=Amazon EC2');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'search-web' }).waitFor({ state: 'detached' });
    const bars = page.getByRole('group', { name: 'By tag app' }).getByRole('button');
    await bars.first().focus();
    for (const key of ['End', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
    await page.getByRole('status').getByText('checkout-web 40.00').waitFor();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'checkout-web' });
    await drawer.getByText('BoxUsage:m5.large').waitFor();
    expect(await violations(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Show only this' }).click();
    await page.waitForURL(/tag%3Aapp%3Dcheckout-web/);
    // A whole bar, of all there is.
    await page.goto(`${reeve.url}/costs`);
    await page.getByRole('group', { name: 'By service' }).getByRole('button').nth(3).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'All costs' }).getByText('Lambda-GB-Second').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('compares a chosen time, puts what moved most first, takes it along as a file, and asks what drove it', async () => {
    const { page, faults } = await visit(admin);
    // What is bought once a month is now in one of the times, now in the other.
    await page.goto(`${reeve.url}/costs?by=service,account&filter=charge=Usage`);
    await page.getByLabel('Compare').selectOption({ label: 'The time before' });
    await page.getByRole('columnheader', { name: 'Change' }).getByRole('button').click();
    await page.waitForURL(/sort=change/);
    const groups = page.getByRole('region', { name: 'Costs by group' });
    await groups.getByRole('row', { name: /^All 3 / }).waitFor();
    expect(await groups.getByRole('columnheader', { name: 'Change' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    const saved = path.join(reeve.home, 'costs.csv');
    await file.saveAs(saved);
    const [header = '', first] = (await readFile(saved, 'utf8')).split('\r\n');
    expect(header).toMatch(/^ServiceName,SubAccountId,USD,BEFORE,CHANGE,\d{4}-\d\d-\d\d,/);
    expect(first).toMatch(/^Amazon S3,222222222222,/);
    await groups.getByRole('link', { name: 'Amazon S3 · 222222222222' }).click();
    const drawer = page.getByRole('dialog', { name: 'Amazon S3 · 222222222222' });
    await drawer.getByText('TimedStorage-ByteHrs').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Filter' }).fill('region=');
    await page.locator('datalist option[value="region=eu-west-1"]').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'What drove it' }).click();
    await page.waitForURL(/drivers.*against=previous/);
    await page.getByRole('region', { name: 'All effects' }).getByText('Amazon S3').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('explains a difference in steps that keys go through, narrowed as the explorer is', async () => {
    const { page, faults } = await visit(admin);
    await page.goto(`${reeve.url}/drivers?by=account`);
    const steps = page.getByRole('group', { name: 'The difference in steps' }).getByRole('img');
    await steps.first().focus();
    await page.keyboard.press('End');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^After: /);
    await page.getByLabel('Filter').fill('service=Amazon S3');
    await page.keyboard.press('Enter');
    await page.waitForURL(/Amazon/);
    const moved = page.getByRole('region', { name: 'Groups and resources that moved' });
    await moved.getByText('111111111111').waitFor({ state: 'detached' });
    await moved.getByText('222222222222').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('makes a rule of what is nobody’s, shows what it would do, and switches it on', async () => {
    const { page, faults } = await visit(admin);
    await page.goto(`${reeve.url}/allocation?view=unallocated`);
    await page.getByRole('button', { name: 'Make a rule AWS Lambda' }).click();
    const form = page.getByRole('dialog', { name: 'New rule' });
    await form.getByLabel('Name', { exact: true }).fill('functions');
    await form.getByLabel('Team').fill('serverless');
    expect(await form.getByLabel('Values 1').inputValue()).toBe('333333333333');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Keep the rule' }).click();
    await page.getByRole('button', { name: 'New rule' }).click();
    await form.getByLabel('Name', { exact: true }).fill('storage');
    await form.getByLabel('Values 1').fill('Amazon S3');
    await form.getByLabel('Team').fill('archive');
    await form.getByRole('button', { name: 'Keep the rule' }).click();
    await page.getByRole('button', { name: 'Move storage:' }).focus();
    await page.keyboard.press('ArrowUp');
    const order = page.getByRole('list', { name: 'Rules in order' });
    const first = order.getByRole('listitem').first();
    await first.getByText('storage', { exact: true }).waitFor();
    await order.getByRole('listitem').last().dragTo(first);
    await first.getByText('functions', { exact: true }).waitFor();

    expect(await page.getByRole('button', { name: 'Switch on' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Preview' }).click();
    const effects = page.getByRole('region', { name: 'Who gets more and less' });
    await effects.getByRole('row', { name: /^serverless/ }).waitFor();
    await page.getByText('Changes hands').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Why').fill('nobody paid for functions');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page
      .getByRole('row', { name: /^1 nobody paid/ })
      .getByRole('link')
      .click();
    await page.getByRole('dialog', { name: 'Version 1' }).getByText('team serverless').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Showback' }).click();
    await page.getByRole('link', { name: 'serverless' }).click();
    await page.getByRole('dialog', { name: 'serverless' }).getByText('The rule functions says so.').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('sets a budget and says how it stands', async () => {
    const { page, faults } = await visit(admin);
    await page.goto(`${reeve.url}/budgets`);
    await page.getByRole('button', { name: 'New budget' }).click();
    await page.getByLabel('Name').fill('Everything');
    await page.getByLabel('Amount').fill('1');
    await page.getByRole('button', { name: 'Save budget' }).click();
    await page
      .getByRole('row', { name: /Everything/ })
      .getByText('1.00 USD')
      .waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it.concurrent.each(COST_PAGES)('has no fault on %s in any theme at any width', hasNoFault);
});

it('brings the clients of AWS along, so that the built command asks where it is told to', async () => {
  const env = {
    PATH: process.env.PATH,
    REEVE_AWS_MODE: 'environment',
    REEVE_AWS_ENDPOINT: 'http://127.0.0.1:9',
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nobody',
  };
  const command = [path.join(built, '../../bin/reeve.js'), '--home', reeve.home, 'doctor'];
  // It ends with 1, as one of its checks fails.
  const { stdout } = await run(process.execPath, command, { env }).catch(
    (ended: { stdout: string }) => ended,
  );
  expect(stdout).toContain('connect ECONNREFUSED 127.0.0.1:9');
});

// The last test: nothing answers after it.
it('says that the engine is gone, and no longer that all is well', async () => {
  const { page } = await visit(admin);
  await page.clock.install();
  await page.goto(`${reeve.url}/status`);
  await page.locator('#health').waitFor();
  await reeve.stop();
  await page.clock.fastForward('00:05');
  await page.getByText('Reeve does not answer.').waitFor();
  await page.getByText('Not known right now').waitFor();
  expect(await violations(page)).toEqual([]);
});

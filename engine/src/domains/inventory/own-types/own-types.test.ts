/** Types of one's own from the file to the graph: what the guide shows is what is run. */
import { readFileSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageFolder } from '#platform/package-folder.ts';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../../test/scratch-platform.ts';
import { reeveIn } from '../../../../test/support/reeve.ts';

const guide = readFileSync(path.join(packageFolder(), '../docs/guides/own-types.md'), 'utf8');
/** The blocks of the guide by the file that the line before names. */
const shown = new Map(
  [...guide.matchAll(/^`([\w-]+\.\w+)`[^\n]*:\n\n```\w+\n(.*?)```/gms)].map(([, file, text]) => [file, text]),
);

let platform: Platform;
let account: string;
beforeAll(async () => {
  platform = await scratchPlatform();
  const { out } = await reeveIn(platform.home, ['accounts', 'list', '-o', 'json']);
  account = JSON.parse(out).items[1].id;
});
afterAll(() => platform.close());

const reeve = (...args: string[]) => reeveIn(platform.home, args);
const json = async (...args: string[]) => JSON.parse((await reeve(...args, '-o', 'json')).out);
const place = (file: string) => path.join(platform.home, 'plugins', file);
const scan = async (services: string) =>
  JSON.parse((await reeve('scan', '--accounts', account, '--services', services, '-o', 'json')).out).summary;

async function put(file: string, text: string): Promise<void> {
  await mkdir(place('.'), { recursive: true });
  await writeFile(place(file), text);
  await chmod(place(file), 0o600);
}

it('what the guide shows is scanned, listed, asked, related and allowed', async () => {
  expect([...shown.keys()]).toEqual(['acme-billing-ledger.mjs', 'ledgers.json', 'acme-network-region.mjs']);
  for (const [file = '', text = ''] of shown) await put(file, text.replaceAll('111111111111', account));
  const types = await json('resources', 'types', '--own');
  expect(types.items).toMatchObject([
    { type: 'Acme::Billing::Ledger', table: 'resources_acme_billing_ledger', calls: [] },
    { type: 'Acme::Network::Region', plugin: 'acme-network-region.mjs', calls: ['ec2:DescribeRegions'] },
  ]);
  expect(await scan('billing,network')).toMatchObject({ cells: { ok: 2 }, resources: 3 });
  const listed = await json('resources', 'list', '--type', 'Acme::Billing::Ledger');
  expect(listed.items).toMatchObject([
    { name: 'Europe', owner: 'ada@example.com', team: 'billing', account },
  ]);
  const [{ arn }] = listed.items;
  expect(await json('resources', 'show', arn)).toMatchObject({
    properties: expect.arrayContaining([expect.objectContaining({ name: 'seats', value: 40 })]),
    needs: [{ kind: 'uses', detail: 'runs_on' }],
    coverage: { status: 'ok' },
  });
  const asked = await json('lake', 'query', 'SELECT name, seats FROM resources_acme_billing_ledger');
  expect(asked.items).toEqual([{ name: 'Europe', seats: 40 }]);
  expect((await reeve('graph', 'neighbours', arn)).out).toContain('i-0123456789abcdef0');
  const policy = await reeve('iam', 'policy', '--for', 'scan', '--services', 'Acme::Network::Region');
  expect(policy.out).toContain('"ec2:DescribeRegions"');
  expect(await json('estate', 'summary', '--by', 'type')).toMatchObject({ types: 2, resources: 3 });
});

it('what is gone from its source is gone after the next scan, and was there before', async () => {
  await put('ledgers.json', '[]');
  expect(await scan('billing')).toMatchObject({ removed: 1 });
  expect((await json('resources', 'list', '--type', 'Acme::Billing::Ledger')).items).toEqual([]);
  expect((await json('resources', 'history', `arn:acme:billing::${account}:ledger/eu`)).items).toHaveLength(
    2,
  );
});

it('one that is broken is named by scan, list and doctor, and the rest goes on', async () => {
  await put('broken.mjs', "throw new Error('no licence');");
  const wish = ['scan', '--accounts', account, '--services', 'billing,network'];
  expect((await reeve(...wish)).code).toBe(0);
  expect(await reeve(...wish, '--strict')).toMatchObject({
    code: 1,
    err: expect.stringContaining('broken.mjs could not be loaded: Error: no licence'),
  });
  const listed = await reeve('plugins', 'list', '-o', 'json');
  expect(listed.code).toBe(1);
  expect(JSON.parse(listed.out).items).toMatchObject([
    { file: 'acme-billing-ledger.mjs', state: 'used' },
    { file: 'acme-network-region.mjs', state: 'used' },
    { file: 'broken.mjs', state: 'refused', problem: { code: 'PLUGIN_NOT_LOADED' } },
  ]);
  const { checks } = await json('doctor');
  expect(checks).toContainEqual(expect.objectContaining({ name: 'plugins', state: 'failed' }));
  await rm(place('broken.mjs'));
  expect((await json('doctor')).checks).toContainEqual(
    expect.objectContaining({ name: 'plugins', state: 'ok' }),
  );
});

it('a column may come later, but never change its type', async () => {
  const region = shown.get('acme-network-region.mjs') ?? '';
  const added = region
    .replace('columns: {', "columns: { zone: varchar('Where.', 'nullable'),")
    .replace('opt_in: region', 'zone: null, opt_in: region');
  await put('acme-network-region.mjs', added);
  expect((await reeve('scan', '--accounts', account, '--services', 'network')).code).toBe(0);
  await put(
    'acme-network-region.mjs',
    added
      .replace("zone: varchar('Where.", "zone: integer('Where.")
      .replace('({ varchar })', '({ varchar, integer })'),
  );
  const { items } = await json('plugins', 'list');
  expect(items[1]).toMatchObject({
    problem: {
      code: 'PLUGIN_COLUMN_CHANGED',
      title: expect.stringContaining('makes the column zone integer, while known rows hold varchar'),
    },
  });
  await put('acme-network-region.mjs', region);
  expect(
    await reeve('lake', 'query', 'SELECT count(*) AS n FROM resources_acme_network_region'),
  ).toMatchObject({ code: 0 });
});

it('the plugin that is written to begin with can be used, and is never written over', async () => {
  const made = await json('plugins', 'new', 'Acme::Hr::SeatPlan');
  expect(path.basename(made.file)).toBe('acme-hr-seat-plan.mjs');
  expect((await reeve('plugins', 'new', 'Acme::Hr::SeatPlan')).err).toContain('There is a plugin');
  expect((await reeve('plugins', 'new', 'seatplan')).err).toContain('three words');
  await put('acme-hr-seat-plan.json', JSON.stringify([{ id: 1, account, seats: 3, created: '2026-01-01' }]));
  expect(await scan('Acme::Hr::SeatPlan')).toMatchObject({ cells: { ok: 1 }, resources: 1 });
});

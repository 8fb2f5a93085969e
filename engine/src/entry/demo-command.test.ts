/** What is hidden in the demo can be read by whoever scores against it: of the estate and of the bill. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { costTruths, createBill, demoTruth } from '#simulator/index.ts';
import { reeveIn } from '../../test/support/reeve.ts';
import { writeDemoFile } from './demo/demo-file.ts';

const demo = { seed: 3, scale: 0.02, preparedAt: new Date('2026-11-21T00:00:00Z') };
let home: string;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'reeve-truth-'));
  await writeDemoFile(home, { ...demo, preparedAt: demo.preparedAt.toISOString(), ready: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('lists the truths of the estate and those of the bill, with what they come to', async () => {
  const { out } = await reeveIn(home, ['demo', 'truth', '--output', 'json']);
  const { items } = JSON.parse(out) as { items: { id: string; kind: string; effective?: object }[] };
  const ofBill = costTruths(createBill(demo), demo.preparedAt);
  expect(items.map(({ id }) => id)).toEqual([...demoTruth(demo), ...ofBill].map(({ id }) => id));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const support = items.find(({ id }) => id === 'support-shared');
  expect(support).toMatchObject({ kind: 'cost', sort: 'shared' });
  expect(support?.effective).toEqual(ofBill.find(({ id }) => id === 'support-shared')?.effective);
});

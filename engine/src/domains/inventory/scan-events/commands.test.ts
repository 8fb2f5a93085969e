/** Events as a person tells them: the one of the guide, and those that are none. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageFolder } from '#platform/package-folder.ts';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../../test/scratch-platform.ts';
import { reeveIn } from '../../../../test/support/reeve.ts';

const guide = readFileSync(path.join(packageFolder(), '../docs/guides/scan-on-event.md'), 'utf8');
const shown = /```json\n(.*?)```/s.exec(guide)?.[1] ?? '';

let platform: Platform;
let account: string;
beforeAll(async () => {
  platform = await scratchPlatform();
  account = JSON.parse((await reeve('accounts', 'list', '-o', 'json')).out).items[1].id;
});
afterAll(() => platform.close());

const env = { REEVE_SCAN_EVENT_SECONDS: '0' };
const reeve = (...args: string[]) => reeveIn(platform.home, args, env);
async function tell(text: string) {
  const file = path.join(platform.home, 'event.json');
  await writeFile(file, text);
  return reeve('scan', 'event', file, '-o', 'json');
}

it('what the guide shows is in the estate without a scan', async () => {
  const told = await tell(shown.replace('111111111111', account));
  expect(told.code).toBe(0);
  expect(JSON.parse(told.out).items).toMatchObject([{ outcome: 'taken', cells: [{ account }, { account }] }]);
  const listed = await reeve('resources', 'list', '--account', account, '-o', 'json');
  const { items } = JSON.parse(listed.out) as { items: readonly { readonly type: string }[] };
  const types = new Set(items.map(({ type }) => type));
  expect(types).toEqual(new Set(['AWS::EC2::Instance', 'AWS::EC2::Volume']));
  const { out } = await reeve('scan', 'events', '-o', 'json');
  expect(JSON.parse(out)).toMatchObject({
    items: [{ source: 'api', outcome: 'taken', events: 1 }],
    pending: 0,
    queue: null,
  });
  expect((await reeve('scans', 'list')).err).toContain('Nothing has been scanned yet');
});

it('what is none is said, with exit code 1', async () => {
  const unknown = await tell(shown);
  expect(unknown).toMatchObject({
    code: 1,
    out: expect.stringContaining('111111111111 is no known account'),
  });
  expect(await tell('{"source": 1}')).toMatchObject({ code: 1, out: expect.stringContaining('invalid') });
  expect(await tell('hello')).toMatchObject({
    code: 1,
    err: expect.stringContaining('SCAN_EVENT_UNREADABLE'),
  });
  expect((await reeve('scan', 'event', '/nowhere/event.json')).err).toContain('No event could be read from');
  const lines = await tell(`${JSON.stringify(JSON.parse(shown))}\n${JSON.stringify(JSON.parse(shown))}\n`);
  expect(JSON.parse(lines.out).items).toHaveLength(2);
});

it('the policy allows the queue where one is set, and that alone', async () => {
  expect((await reeve('iam', 'policy', '--for', 'scan')).out).not.toContain('sqs:ReceiveMessage');
  expect((await reeve('iam', 'policy', '--for', 'scan-events')).err).toContain('No queue of events is set');
  const REEVE_SCAN_EVENT_QUEUE = 'https://sqs.eu-west-1.amazonaws.com/111111111111/reeve-events';
  const asked = (purpose: string) =>
    reeveIn(platform.home, ['iam', 'policy', '--for', purpose, '-o', 'json'], { REEVE_SCAN_EVENT_QUEUE });
  const queue = {
    Sid: 'ReeveTakesEvents',
    Effect: 'Allow',
    Action: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'],
    Resource: 'arn:aws:sqs:eu-west-1:111111111111:reeve-events',
  };
  expect(JSON.parse((await asked('scan-events')).out).Statement).toEqual([queue]);
  expect(JSON.parse((await asked('scan')).out).Statement).toContainEqual(queue);
  const wrong = await reeveIn(platform.home, ['scan', 'events'], {
    REEVE_SCAN_EVENT_QUEUE: 'arn:aws:sqs:eu:1:x',
  });
  expect(wrong.err).toContain('is no queue of SQS');
});

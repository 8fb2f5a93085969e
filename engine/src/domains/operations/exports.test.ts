import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../test/scratch-platform.ts';
import { listExportNames, makeExport, pruneExports, readExport, removeExport } from './exports.ts';
import { restore } from './restore.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await scratchPlatform();
});
afterAll(() => platform.close());

async function bytesOf(name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await readExport(platform, name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('exports in the home', () => {
  test('are made, listed newest first, read back whole, and pruned to the newest', async () => {
    const made = [await makeExport(platform), await makeExport(platform), await makeExport(platform)];
    expect(new Set(made.map(({ name }) => name)).size).toBe(3);
    expect(await listExportNames(platform)).toHaveLength(3);
    expect(await bytesOf(made[0]?.name ?? '')).toHaveLength(made[0]?.bytes ?? 0);
    const [newest] = await listExportNames(platform);
    await pruneExports(platform, 1);
    expect(await listExportNames(platform)).toEqual([newest]);
    await removeExport(platform, newest ?? '');
    expect(await listExportNames(platform)).toEqual([]);
  });

  test.each([
    '../reeve.yaml',
    'ledger-20260101T000000Z-aaaa.zst',
    '',
    'ledger-20260101T000000Z-aaaa.zst/../x',
  ])('there is none called %j', async (name) => {
    await expect(readExport(platform, name)).rejects.toMatchObject({ code: 'EXPORT_NOT_FOUND' });
    await expect(removeExport(platform, name)).rejects.toMatchObject({ code: 'EXPORT_NOT_FOUND' });
  });

  test('a file that is none is refused before anything is loaded', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'reeve-restore-'));
    const file = path.join(folder, 'not-an-export');
    await writeFile(file, 'hello');
    await expect(restore(path.join(folder, 'home'), {}, file)).rejects.toMatchObject({
      code: expect.stringMatching(/^LEDGER_ARCHIVE/),
    });
    await rm(folder, { recursive: true });
  });
});

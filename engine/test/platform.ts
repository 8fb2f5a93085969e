/** A platform for tests: a database of its own on the shared server, and a home of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Platform } from '#platform/platform.ts';
import { type TestLedger, testLedger } from './ledger.ts';
import { assemble, type TestPlatformOptions } from './scratch-platform.ts';

export interface TestPlatform extends Platform {
  readonly ledger: TestLedger;
}

/** `close` leaves nothing behind. */
export async function testPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const [home, ledger] = await Promise.all([mkdtemp(path.join(tmpdir(), 'reeve-test-')), testLedger()]);
  return assemble(home, ledger, options, async () => {
    await ledger.close();
    await rm(home, { recursive: true, force: true });
  });
}

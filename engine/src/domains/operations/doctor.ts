/** Looks at everything that can be wrong, also where nothing was made yet or the ledger does not open. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { ReeveError } from '#kernel/error.ts';
import type { Platform } from '#platform/platform.ts';
import { type CheckContext, runChecks } from './check.ts';
import { everyCheck } from './checks/index.ts';
import type { Health } from './contract.ts';
import { healthState } from './health.ts';

/** Opens the platform only where an installation is: looking must not make one. */
export async function examine(
  home: string,
  env: NodeJS.ProcessEnv,
  open: () => Promise<Platform>,
): Promise<Health> {
  const opened = await openExisting(home, env, open);
  const platform = opened instanceof ReeveError || opened === 'not-initialised' ? undefined : opened;
  const reason = platform ? undefined : (opened as CheckContext['reason']);
  const checks = await runChecks(everyCheck, { home, env, platform, reason });
  const state = reason === 'not-initialised' ? emptyState(checks) : healthState(checks);
  return { state, checks };
}

const emptyState = (checks: Health['checks']): Health['state'] =>
  checks.some(({ state }) => state === 'failed') ? 'down' : 'ok';

async function openExisting(
  home: string,
  env: NodeJS.ProcessEnv,
  open: () => Promise<Platform>,
): Promise<Platform | ReeveError | 'not-initialised'> {
  const made = await access(path.join(home, 'ledger')).then(
    () => true,
    () => false,
  );
  if (!made && !env.DATABASE_URL) return 'not-initialised';
  try {
    return await open();
  } catch (error) {
    if (error instanceof ReeveError) return error;
    throw error;
  }
}

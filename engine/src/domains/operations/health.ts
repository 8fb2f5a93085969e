/** The installation's health: every quick check, and the word that sums them up. */
import type { Platform } from '#platform/platform.ts';
import { type CheckContext, runChecks } from './check.ts';
import { everyCheck } from './checks/index.ts';
import type { CheckResult, Health } from './contract.ts';

export async function readHealth(platform: Platform): Promise<Health> {
  const context: CheckContext = { home: platform.home, env: {}, platform, reason: undefined };
  const checks = await runChecks(
    everyCheck.filter((check) => !check.deep),
    context,
  );
  return { state: healthState(checks), checks };
}

/** Without its ledger Reeve is down; anything else that fails or cannot be seen degrades it. */
export function healthState(checks: readonly CheckResult[]): Health['state'] {
  if (checks.some(({ name, state }) => name === 'ledger' && state !== 'ok')) return 'down';
  return checks.every(({ state }) => state === 'ok' || state === 'warning') ? 'ok' : 'degraded';
}

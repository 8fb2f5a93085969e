/** One thing that can be wrong with an installation, how to see it, and how to mend it. */
import type { ReeveError } from '#kernel/error.ts';
import type { Platform } from '#platform/platform.ts';
import type { CheckResult } from './contract.ts';

export interface CheckContext {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** Absent when it could not be opened, or was never made: `reason` says which. */
  readonly platform: Platform | undefined;
  readonly reason: ReeveError | 'not-initialised' | undefined;
}

export interface Check {
  readonly name: string;
  /** Too slow for a status page: only `reeve doctor` runs it. */
  readonly deep?: true;
  run(context: CheckContext): Promise<Omit<CheckResult, 'name'>>;
}

export type Verdict = Omit<CheckResult, 'name'>;

export const fine = (message: string): Verdict => ({ state: 'ok', message, remedy: null });
export const warning = (message: string, remedy: string): Verdict => ({ state: 'warning', message, remedy });
export const failed = (message: string, remedy: string): Verdict => ({ state: 'failed', message, remedy });
export const unknown = (message: string, remedy: string): Verdict => ({ state: 'unknown', message, remedy });

/** What stands on the ledger cannot be seen without it. */
export const withoutLedger = ({ reason }: CheckContext): Verdict =>
  unknown('Not looked at.', reason === 'not-initialised' ? 'Run reeve init.' : 'Mend the ledger first.');

/** All of them at once, in their order; one that throws is unknown, not fine. */
export async function runChecks(checks: readonly Check[], context: CheckContext): Promise<CheckResult[]> {
  const run = async (check: Check): Promise<CheckResult> => {
    try {
      return { name: check.name, ...(await check.run(context)) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const remedy =
        error instanceof Error && 'remedy' in error
          ? String(error.remedy)
          : 'Run reeve doctor again with REEVE_DEBUG=1.';
      return { name: check.name, ...unknown(message, remedy) };
    }
  };
  return Promise.all(checks.map(run));
}

/** Closes imports that were interrupted for good: their job is gone or has no attempt left, and no process works on them. */

import { willRun } from '#platform/jobs/index.ts';
import type { Tx } from '#platform/ledger/index.ts';
import { costsErrors } from '../errors.ts';
import { isWorkedOn } from './alone.ts';
import { endImport, openImports } from './store.ts';

export const jobKeyOf = (id: string): string => `import ${id}`;

/** Of one source, or of all of them. */
export async function closeAbandoned(tx: Tx, now: Date, source?: string): Promise<void> {
  for (const { id, source: of } of await openImports(tx, source)) {
    if ((await willRun(tx, jobKeyOf(id))) || (await isWorkedOn(tx, of))) continue;
    const { code, spec } = costsErrors.COST_IMPORT_INTERRUPTED;
    await endImport(tx, id, { now, problem: { code, message: spec.message, remedy: spec.remedy } });
  }
}

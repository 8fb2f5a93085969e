/** What a scanner makes of an answer without losing how complete it is. */
import type { CallMeta, CallResult } from '#platform/aws/index.ts';

/** Of an answer that AWS was not asked for. */
export const NOTHING_SENT: CallMeta = { attempts: 0, throttles: 0, elapsedMs: 0, waitedMs: 0 };

/** Lists of lists as one list. */
export function flattened<T>(result: CallResult<readonly (readonly T[])[]>): CallResult<readonly T[]> {
  if (result.status !== 'ok' && result.status !== 'partial') return result;
  return { ...result, output: result.output.flat() };
}

/** In groups, for calls that tell of several at once. */
export function grouped<T>(
  result: CallResult<readonly T[]>,
  size: number,
): CallResult<readonly (readonly T[])[]> {
  if (result.status !== 'ok' && result.status !== 'partial') return result;
  return { ...result, output: inGroups(result.output, size) };
}

export function inGroups<T>(list: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let from = 0; from < list.length; from += size) groups.push(list.slice(from, from + size));
  return groups;
}

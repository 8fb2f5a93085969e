/** What a scanner makes of an answer without losing how complete it is. */
import type { CallResult } from '#platform/aws/index.ts';

/** Lists of lists as one list. */
export function flattened<T>(result: CallResult<readonly (readonly T[])[]>): CallResult<readonly T[]> {
  if (result.status !== 'ok' && result.status !== 'partial') return result;
  return { ...result, output: result.output.flat() };
}

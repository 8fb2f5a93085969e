/** For calls that take so many names at once and no more. */
import type { CallResult } from '#platform/aws/index.ts';

export function inHandfuls<T>(
  listed: CallResult<readonly T[]>,
  size: number,
): CallResult<readonly (readonly T[])[]> {
  if (listed.status !== 'ok' && listed.status !== 'partial') return listed;
  const { output } = listed;
  const count = Math.ceil(output.length / size);
  const parts = Array.from({ length: count }, (_, at) => output.slice(at * size, (at + 1) * size));
  return { ...listed, output: parts };
}

/** What was asked for in handfuls, as one list again. */
export function inOne<T>(parts: CallResult<readonly (readonly T[])[]>): CallResult<readonly T[]> {
  if (parts.status !== 'ok' && parts.status !== 'partial') return parts;
  return { ...parts, output: parts.output.flat() };
}

/** Lists that AWS answers whole, without pages. */
import type { CallResult } from '#platform/aws/index.ts';

export function inOnePiece<Output, Item>(
  result: CallResult<Output>,
  items: (output: Output) => readonly Item[] | undefined,
): CallResult<readonly Item[]> {
  if (result.status !== 'ok' && result.status !== 'partial') return result;
  return { ...result, output: items(result.output) ?? [] };
}

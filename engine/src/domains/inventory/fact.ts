/** Finds the scanner, and with it the table, of a type that somebody names. */
import { didYouMean } from '#kernel/nearest.ts';
import { inventoryErrors } from './errors.ts';
import type { Scanner } from './scanner.ts';
import { everyScanner } from './scanners.generated.ts';

export function factOf(type: string, scanners: readonly Scanner[] = everyScanner): Scanner {
  const found = scanners.find((scanner) => scanner.type === type);
  if (found) return found;
  const suggestion = didYouMean(
    type,
    scanners.map((scanner) => scanner.type),
  );
  throw inventoryErrors.SCANNER_UNKNOWN({ type, suggestion });
}

/** Finds the scanner, and with it the table, of a type that somebody names. */
import { didYouMean } from '#kernel/nearest.ts';
import { inventoryErrors } from './errors.ts';
import type { Scanner } from './scanner.ts';
import { everyScanner } from './scanners.generated.ts';
import { serviceOf } from './scans/wish.ts';

export function factOf(type: string, scanners: readonly Scanner[] = everyScanner): Scanner {
  const found = scanners.find((scanner) => scanner.type === type);
  if (found) return found;
  throw unknown(
    type,
    scanners.map((scanner) => scanner.type),
  );
}

/** A type, or a service such as `ec2`. */
export function checkType(name: string, scanners: readonly Scanner[]): void {
  if (name.includes('::')) return void factOf(name, scanners);
  const services = new Set(scanners.map(({ type }) => serviceOf(type)));
  if (!services.has(name.toLowerCase())) throw unknown(name, [...services]);
}

const unknown = (type: string, all: readonly string[]) =>
  inventoryErrors.SCANNER_UNKNOWN({ type, suggestion: didYouMean(type, all) });

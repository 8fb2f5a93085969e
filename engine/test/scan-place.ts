/** Scans the simulated place that a test looks at, and publishes what was read. */
import { GLOBAL, promote, rescan, type Scanner, whereIs } from '#domains/inventory/index.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import type { SimulatedAws } from './support/simulated-aws.ts';

export interface Place {
  readonly account?: string;
  readonly region?: string;
}

export function scanPlace(
  { lake, ledger }: { readonly lake: Lake; readonly ledger: Ledger },
  aws: SimulatedAws,
  scanners: readonly Scanner[],
  place: Place = {},
) {
  const { account = aws.target.account, region = aws.target.region } = place;
  const machines = {
    aws: aws.port,
    lake,
    ledger,
    clock: aws.clock,
    signal: new AbortController().signal,
    promote: (tags: Readonly<Record<string, string>>) => promote(tags),
  };
  const cells = scanners.map((scanner) => ({
    scanner,
    where: whereIs(account, scanner.scope === GLOBAL ? GLOBAL : region),
  }));
  return aws.run(rescan(machines, 'test', cells));
}

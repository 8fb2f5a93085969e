/** How far a scan is: by account and by service, how fast, and how long it may still take. */
import * as z from 'zod';
import type { Cell } from './cells.ts';
import type { CellEnd } from './read-cell.ts';
import { serviceOf } from './wish.ts';

const part = z.object({
  name: z.string(),
  total: z.number().int(),
  done: z.number().int(),
  /** Of those done, the ones that were not complete. */
  failed: z.number().int(),
  resources: z.number().int(),
});

export const progressSchema = z.object({
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  resources: z.number().int(),
  requests: z.number().int(),
  throttles: z.number().int(),
  /** What happens now: reading, then publishing. */
  phase: z.enum(['finding accounts', 'reading', 'publishing']),
  elapsedMs: z.number().int(),
  /** Null while nothing can be said. */
  remainingMs: z.number().int().nullable(),
  accounts: z.array(part),
  services: z.array(part),
});

export type ScanProgress = z.output<typeof progressSchema>;
type Part = z.output<typeof part>;

export interface Tally {
  /** Cells that nobody has to read: an earlier life of the scan did, or nobody can. */
  before(ends: readonly CellEnd[]): void;
  /** Cells that are to be read. */
  expect(cells: readonly Cell[]): void;
  ended(end: CellEnd, weight: number): void;
  phase(phase: ScanProgress['phase']): void;
  now(): ScanProgress;
}

const emptyPart = (name: string): Part => ({ name, total: 0, done: 0, failed: 0, resources: 0 });

const remainingMs = ({ total, done }: { total: number; done: number }, elapsedMs: number): number | null =>
  done > 0 ? Math.round((elapsedMs / done) * (total - done)) : null;

export function openTally(now: () => number): Tally {
  const startedAt = now();
  const accounts = new Map<string, Part>();
  const services = new Map<string, Part>();
  const sum = { ...emptyPart(''), requests: 0, throttles: 0 };
  const weight = { total: 0, done: 0 };
  let phase: ScanProgress['phase'] = 'finding accounts';
  const partsOf = (type: string, account: string): Part[] => {
    const service = serviceOf(type);
    if (!accounts.has(account)) accounts.set(account, emptyPart(account));
    if (!services.has(service)) services.set(service, emptyPart(service));
    return [accounts.get(account), services.get(service)].flatMap((one) => one ?? []);
  };
  const count = (end: CellEnd) => {
    for (const one of [sum, ...partsOf(end.type, end.account)]) {
      one.done += 1;
      one.failed += end.status === 'ok' ? 0 : 1;
      one.resources += end.rows ?? 0;
    }
    sum.requests += end.requests;
    sum.throttles += end.throttles;
  };
  const expectOne = (type: string, account: string) => {
    for (const one of [sum, ...partsOf(type, account)]) one.total += 1;
  };
  return {
    before: (ends) => {
      for (const end of ends) {
        expectOne(end.type, end.account);
        count(end);
      }
    },
    expect: (cells) => {
      for (const { scanner, where, weight: own } of cells) {
        expectOne(scanner.type, where.account);
        weight.total += own;
      }
    },
    ended: (end, own) => {
      count(end);
      weight.done += own;
    },
    phase: (next) => {
      phase = next;
    },
    now: () => {
      const elapsedMs = Math.round(now() - startedAt);
      const { name: _, ...counts } = sum;
      return {
        ...counts,
        phase,
        elapsedMs,
        remainingMs: remainingMs(weight, elapsedMs),
        accounts: [...accounts.values()],
        services: [...services.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      };
    },
  };
}

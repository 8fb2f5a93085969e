/** What every scanner must do, run against the simulated AWS. */
import { describe, expect, it } from 'vitest';
import { PLACED, PROMOTED } from '#domains/inventory/head.ts';
import { type Scanner, whereIs } from '#domains/inventory/index.ts';
import { type AwsPort, factsOf } from '#platform/aws/index.ts';
import type { RegionPlan } from '#simulator/index.ts';
import { type SimulatedAws, simulatedAws } from './support/simulated-aws.ts';

export interface ScannerCase {
  /** What stands in the simulated region: more than one page of it. */
  readonly estate: Partial<RegionPlan>;
  /** How many resources of the type that makes. */
  readonly rows: number;
}

/** The smallest page that every service of the simulator grants. */
const PAGE = 20;

/** The same port, asked for small pages. */
function inSmallPages(port: AwsPort): AwsPort {
  const shrink = <Input extends object>(input: Input): Input => {
    const size = Object.keys(input).find((key) =>
      /^(max[A-Z]|Max[A-Z]|PageSize$|ResourcesPerPage$|[Ll]imit$)/.test(key),
    );
    return size === undefined ? input : { ...input, [size]: PAGE };
  };
  return {
    ...port,
    call: (target, operation, input, options) => port.call(target, operation, shrink(input), options),
  };
}

function readAll(scanner: Scanner, { run, port, target: { account, region } }: SimulatedAws) {
  const where = whereIs(account, scanner.scope === 'global' ? 'global' : region);
  return run(scanner.read(inSmallPages(port), where));
}

export function scannerContract(scanner: Scanner, { estate, rows }: ScannerCase): void {
  const paged = scanner.calls.some((call) => factsOf(call).page);

  describe(`the contract of scanners, kept by ${scanner.type}`, () => {
    it('describes every column in a sentence', () => {
      expect(scanner.table.description).toMatch(/^\S.{5,}\.$/);
      for (const [name, { description }] of Object.entries(scanner.table.columns))
        expect(description, name).toMatch(/^\S.{5,}\.$/);
    });

    it('makes the calls it declares, and no other', async () => {
      const aws = simulatedAws({ perRegion: estate });
      await readAll(scanner, aws);
      expect(new Set(aws.calls.map(({ operation }) => operation))).toEqual(new Set(scanner.calls));
    });

    it('finds everything, over all pages, each with an ARN of its own', async () => {
      expect(rows, 'give the case an estate of more than one page').toBeGreaterThan(paged ? PAGE : 0);
      const result = await readAll(scanner, simulatedAws({ perRegion: estate }));
      const found = result.status === 'ok' ? result.output : [];
      expect(found).toHaveLength(rows);
      expect(new Set(found.map(({ arn }) => arn)).size).toBe(rows);
      for (const { arn } of found) expect(arn).toMatch(/^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:.+/);
    });

    it('fills the columns it declares, and only those', async () => {
      const result = await readAll(scanner, simulatedAws({ perRegion: estate }));
      const declared = Object.keys(scanner.table.columns).filter(
        (name) => !(name in PLACED || name in PROMOTED),
      );
      const [first = {}] = result.status === 'ok' ? result.output : [];
      expect(Object.keys(first).sort()).toEqual(declared.sort());
    });

    it.each([
      ['denied', 'denied'],
      ['throttle', 'throttled'],
      ['server-error', 'error'],
    ] as const)('takes %s for %s, never for an empty place', async (kind, status) => {
      const aws = simulatedAws({ perRegion: estate, faults: [{ fault: { kind } }] });
      expect((await readAll(scanner, aws)).status).toBe(status);
    });

    if (paged)
      it('says so when a later page fails', async () => {
        const faults = [{ fault: { kind: 'denied' }, page: 'later' }] as const;
        const aws = simulatedAws({ perRegion: estate, faults });
        expect((await readAll(scanner, aws)).status).toBe('partial');
      });
  });
}

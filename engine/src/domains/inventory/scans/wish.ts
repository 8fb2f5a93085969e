/** What somebody wants scanned. */
import * as z from 'zod';
import { didYouMean } from '#kernel/nearest.ts';
import { regionSchema } from '../contract.ts';
import { inventoryErrors } from '../errors.ts';
import type { Scanner } from '../scanner.ts';

const accountSchema = z.string().regex(/^\d{12}$/, 'must be an account id of twelve digits');

export const wishSchema = z.strictObject({
  regions: z.array(regionSchema).min(1).max(100).optional(),
  accounts: z.array(accountSchema).min(1).max(10_000).optional(),
  /** Services such as `ec2`, or types such as `AWS::EC2::Volume`. */
  services: z.array(z.string().min(1).max(100)).min(1).max(200).optional(),
  /** Leaves out what was empty when it was last read completely, some days ago at most. */
  quick: z.boolean().optional(),
});

export type ScanWish = z.output<typeof wishSchema>;

export const serviceOf = (type: string): string => (type.split('::')[1] ?? '').toLowerCase();

/** The scanners that the wish names; a name that none has is refused. */
export function chosenScanners({ services }: ScanWish, scanners: readonly Scanner[]): readonly Scanner[] {
  if (!services) return scanners;
  const fits = (name: string, { type, calls }: Scanner) =>
    type.toLowerCase() === name ||
    serviceOf(type) === name ||
    calls[0]?.slice(0, calls[0].indexOf(':')) === name;
  const names = services.map((name) => name.trim().toLowerCase());
  for (const [index, name] of names.entries())
    if (!scanners.some((scanner) => fits(name, scanner))) {
      const all = scanners.flatMap(({ type }) => [type, serviceOf(type)]);
      throw inventoryErrors.SCAN_SERVICE_UNKNOWN({
        service: services[index] ?? '',
        suggestion: didYouMean(services[index] ?? '', [...new Set(all)]),
      });
    }
  return scanners.filter((scanner) => names.some((name) => fits(name, scanner)));
}

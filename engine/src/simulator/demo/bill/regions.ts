/** How the bill spells regions, and how far their prices are from those of us-east-1. */
import { rowsOf } from '../company/rows-of.ts';

export interface BillRegion {
  readonly id: string;
  /** Before a usage type: `EU-BoxUsage:m5.large`. */
  readonly prefix: string;
  readonly name: string;
  /** Against us-east-1; AWS sets each price by itself, the demo's keep one distance. */
  readonly factor: number;
}

const TABLE = `
  us-east-1 | | US East (N. Virginia) | 1
  us-west-2 | USW2- | US West (Oregon) | 1
  eu-west-1 | EU- | EU (Ireland) | 1.1
  eu-central-1 | EUC1- | EU (Frankfurt) | 1.2
  ap-southeast-2 | APS2- | Asia Pacific (Sydney) | 1.25
  sa-east-1 | SAE1- | South America (Sao Paulo) | 1.6
  global | Global- | Any | 1
`;

const regions = new Map(
  rowsOf(TABLE).map(([id = '', prefix = '', name = '', factor]): [string, BillRegion] => [
    id,
    { id, prefix, name, factor: Number(factor) },
  ]),
);

export function billRegion(id: string): BillRegion {
  const found = regions.get(id);
  if (!found) throw new Error(`There are no prices of ${id}.`);
  return found;
}

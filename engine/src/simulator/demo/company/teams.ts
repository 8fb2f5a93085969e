/** Teams: whose they are, where they are booked, how tidy they are with tags. */
import { type Person, peopleOf } from './people.ts';

/** How a team spells the keys of its tags. */
export type Spelling = 'standard' | 'lower' | 'kebab' | 'snake' | 'german';

export interface Team {
  readonly name: string;
  readonly businessUnit: string;
  readonly costCenter: string;
  readonly spelling: Spelling;
  /** The share of its resources whose tags are not as they should be. */
  readonly untidiness: number;
  /** The lead comes first. */
  readonly people: readonly [Person, ...Person[]];
}

type Row = readonly [
  name: string,
  businessUnit: string,
  costCenter: string,
  size: number,
  spelling: Spelling,
  untidiness: number,
];

const rows: readonly Row[] = [
  ['storefront', 'Retail', 'CC-2100', 19, 'standard', 0.08],
  ['mobile', 'Retail', 'CC-2110', 12, 'kebab', 0.2],
  ['search', 'Retail', 'CC-2120', 9, 'standard', 0.1],
  ['orders', 'Retail', 'CC-2200', 16, 'standard', 0.12],
  ['catalog', 'Retail', 'CC-2300', 14, 'lower', 0.18],
  ['pricing', 'Retail', 'CC-2310', 8, 'standard', 0.1],
  ['customer', 'Retail', 'CC-2400', 13, 'standard', 0.1],
  ['loyalty', 'Retail', 'CC-2410', 8, 'snake', 0.25],
  ['marketing-tech', 'Retail', 'CC-2500', 11, 'kebab', 0.35],
  ['payments', 'Payments', 'CC-3100', 21, 'standard', 0.03],
  ['fraud', 'Payments', 'CC-3110', 10, 'standard', 0.05],
  ['billing', 'Payments', 'CC-3200', 9, 'lower', 0.22],
  ['logistics', 'Supply', 'CC-4100', 17, 'lower', 0.2],
  ['warehouse', 'Supply', 'CC-4200', 14, 'kebab', 0.3],
  ['suppliers', 'Supply', 'CC-4300', 8, 'standard', 0.15],
  ['data-platform', 'Data', 'CC-5100', 16, 'standard', 0.1],
  ['streaming', 'Data', 'CC-5110', 9, 'standard', 0.08],
  ['analytics', 'Data', 'CC-5120', 15, 'snake', 0.4],
  ['ml-platform', 'Data', 'CC-5200', 12, 'standard', 0.12],
  ['ml-research', 'Data', 'CC-5210', 11, 'snake', 0.45],
  ['platform', 'Technology', 'CC-1200', 22, 'standard', 0.04],
  ['network', 'Technology', 'CC-1210', 8, 'standard', 0.04],
  ['security', 'Technology', 'CC-1100', 13, 'standard', 0.03],
  ['quality', 'Technology', 'CC-1300', 10, 'lower', 0.3],
  ['rosewell', 'Rosewell', '7710', 18, 'german', 0.3],
];

export type TeamName = (typeof rows)[number][0];

export function teamsOf(seed: number): ReadonlyMap<string, Team> {
  const people = peopleOf(
    seed,
    rows.reduce((sum, [, , , size]) => sum + size, 0),
  );
  let taken = 0;
  return new Map(
    rows.map(([name, businessUnit, costCenter, size, spelling, untidiness]) => {
      const [lead, ...others] = people.slice(taken, taken + size);
      taken += size;
      if (!lead) throw new Error(`Nobody is left for the team ${name}.`);
      return [name, { name, businessUnit, costCenter, spelling, untidiness, people: [lead, ...others] }];
    }),
  );
}

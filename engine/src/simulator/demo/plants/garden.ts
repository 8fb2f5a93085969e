/** Where truths are planted: homes of real services, the same ones at every scale. */
import { type Chance, sample } from '../chance.ts';
import type { Home } from '../company/homes.ts';
import type { Estate } from '../estate.ts';
import type { Network } from '../network/network.ts';
import type { Networks } from '../network/networks.ts';
import type { Planting, TruthBook } from '../truth.ts';

export interface Garden {
  readonly estate: Estate;
  readonly book: TruthBook;
  readonly networks: Networks;
  readonly everyHome: readonly Home[];
  /** So many homes that fit, always the same for that purpose. */
  homes(purpose: string, count: number, fits?: (home: Home) => boolean): Home[];
}

/** Puts one sort of truth, or several akin, into the estate and into the book. */
export type Planter = (garden: Garden) => void;

export function gardenOf(
  estate: Estate,
  book: TruthBook,
  networks: Networks,
  homes: readonly Home[],
): Garden {
  return {
    estate,
    book,
    networks,
    everyHome: homes,
    homes: (purpose, count, fits = () => true) => {
      // What is planted must have stood for a while, and Rosewell came late.
      const old = homes.filter((home) => home.bornAt < estate.calendar.start && fits(home));
      return sample(estate.luck(`garden/${purpose}`), old, count);
    },
  };
}

export interface Seed extends Pick<Planting, 'kind' | 'sort' | 'what' | 'rule'> {
  readonly count: number;
  readonly fits?: (home: Home) => boolean;
}

export interface Bed {
  readonly estate: Estate;
  readonly home: Home;
  readonly network: Network;
  readonly luck: Chance;
  readonly index: number;
  daysAgo(from: number, to: number): number;
  /** Name and tags of a thing planted here. */
  label(
    name: string,
    at?: 'ec2' | 'elsewhere',
  ): { readonly name: string; readonly tags: Record<string, string> };
}

export type Sprout = Pick<Planting, 'of' | 'since'> &
  Partial<Pick<Planting, 'what' | 'rule' | 'until' | 'monthlyUsd'>>;

/** Plants `count` truths of a sort, each in a home of its own. */
export function sow(garden: Garden, { count, fits, ...seed }: Seed, grow: (bed: Bed) => Sprout): void {
  const { estate, book } = garden;
  for (const [index, home] of garden.homes(seed.sort, count, fits).entries()) {
    const luck = estate.luck(`${seed.sort}/${index}`);
    const label: Bed['label'] = (name, at = 'ec2') => {
      const full = `${home.name}-${name}${index + 1}`;
      const worn = home.wardrobe.of(`${home.key}/${full}`, at);
      return { name: full, tags: at === 'ec2' ? { Name: full, ...worn } : worn };
    };
    const daysAgo = (from: number, to: number) => estate.calendar.daysAgo(luck.between(from, to));
    book.plant({
      ...seed,
      ...grow({ estate, home, network: garden.networks.at(home.spot), luck, index, daysAgo, label }),
    });
  }
}

export const isProduction = ({ environment }: Home): boolean => environment === 'production';
export const isNotProduction = ({ environment }: Home): boolean => environment !== 'production';

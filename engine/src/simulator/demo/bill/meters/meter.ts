/** What a meter is: how much of what a resource uses, read off the resource as it stands. */
import type { Shelf } from '../../../shelf.ts';
import type { Item, Thing } from '../../../thing.ts';
import type { Usage } from '../../../usage.ts';
import type { PriceKey } from '../price-list.ts';

/** How a rate becomes the quantity of a day or a month. */
export type Rhythm =
  /** So many units every hour. */
  | 'clock'
  /** So many units held: a day has its share of the month. */
  | 'held'
  /** The same, growing as the company does. */
  | 'growing'
  /** So many units on an average day: more when the company is busy, and as it grows. */
  | 'used';

export interface Reading {
  readonly price: PriceKey;
  /** The type of machine. */
  readonly of?: string | undefined;
  readonly rate: number;
  readonly rhythm: Rhythm;
  /** One line a month, and not one a day: what costs cents. */
  readonly monthly?: boolean | undefined;
  /** The line names no resource, and so no tags. */
  readonly unnamed?: true | undefined;
}

/** The circumstances of a resource. */
export interface Standing {
  /** Epoch ms. */
  readonly at: number;
  readonly usage: Usage | undefined;
  /** How much is asked of what stands in this environment, 1 for production. */
  readonly busy: number;
  /** Between a fifth and five times, always the same for that resource. */
  readonly weight: number;
  /** Anybody of the company works in that region of that account. */
  readonly inhabited: boolean;
  /** What a task of that definition has: units of CPU, MiB. */
  definitionOf(arn: string): { readonly cpu: number; readonly memory: number };
}

export interface Meter {
  readonly kind: string;
  read(thing: Thing, standing: Standing): readonly Reading[];
}

export const meterOf = <Doc extends object>(
  { kind }: Shelf<Doc>,
  read: (doc: Doc, standing: Standing) => readonly Reading[],
): Meter => ({ kind, read: (thing, standing) => read((thing as Item<Doc>).doc, standing) });

/** For what is kept as a record and not in the shape of the API. */
export const meterOfRecord = <T extends Thing>(
  kind: string,
  read: (record: T, standing: Standing) => readonly Reading[],
): Meter => ({ kind, read: (thing, standing) => read(thing as T, standing) });

/** What of its ordinary use something sees that is used like that. */
export function useOf({ usage, busy, weight }: Standing): number {
  const share = { idle: 0, low: 0.25, silent: 0 } as Partial<Record<Usage, number>>;
  return busy * weight * ((usage && share[usage]) ?? 1);
}

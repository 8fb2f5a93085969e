/** The plan of the house as data: tiers in order, their rooms, who knows which neighbour. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './gate.ts';

export interface Tier {
  readonly name: string;
  readonly says: string;
  readonly folder: string;
  /** Only tiers of domains have them; the other tiers are one folder. */
  readonly rooms?: readonly string[];
}

export interface House {
  readonly tiers: readonly Tier[];
  readonly neighbours: Readonly<Record<string, readonly string[]>>;
  readonly packageHomes: readonly {
    readonly name: string;
    readonly packages: string;
    readonly homes: readonly string[];
    readonly instead: string;
  }[];
}

export const readHouse = (): House =>
  JSON.parse(readFileSync(path.join(ROOT, 'tools/house.json'), 'utf8')) as House;

/** The stage manager: casts resources into the story, and keeps what is told of them. */

import type { Shelf, Site } from '../shelf.ts';
import type { Item, Tags, Thing } from '../thing.ts';
import type { World } from '../world.ts';
import type { Actor } from './actor.ts';
import type { Calendar } from './calendar.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Happening, Incident } from './happening.ts';

/** One region of one account. */
export interface Spot {
  readonly account: string;
  readonly region: string;
}

export interface Span {
  /** Epoch ms. */
  readonly bornAt: number;
  /** Epoch ms. @default never */
  readonly goneAt?: number | undefined;
}

export interface Part<Doc> extends Span {
  readonly name: string;
  /** What is to be other than ordinary. */
  readonly but?: Partial<Doc> | undefined;
  readonly tags?: Tags | undefined;
}

export type Standing<Doc extends object> = Actor<Item<Doc>>;

export interface Estate {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly world: World;
  readonly cast: readonly Actor[];
  readonly told: readonly Happening[];
  luck(name: string): Chance;
  /** One from a shelf. Kind, place and name say all there is to it: cast twice, it would be the same. */
  add<Doc extends object>(shelf: Shelf<Doc>, spot: Spot, part: Part<Doc>): Standing<Doc>;
  /** One that was made by other means. */
  join<T extends Thing>(actor: Omit<Actor<T>, 'goneAt'> & { readonly goneAt?: number | undefined }): Actor<T>;
  change<Doc extends object>(one: Standing<Doc>, at: number, what: string, to: Partial<Doc>): void;
  tell(happening: Happening): void;
  befall(incident: Incident): void;
}

export function createEstate(world: World, calendar: Calendar): Estate {
  const { seed } = world;
  const cast: Actor[] = [];
  const told: Happening[] = [];
  const luck = (name: string) => chanceOf(seed, name);
  const join: Estate['join'] = (one) => {
    const actor = { ...one, goneAt: one.goneAt ?? Number.POSITIVE_INFINITY };
    cast.push(actor);
    return actor;
  };
  return {
    seed,
    calendar,
    world,
    cast,
    told,
    luck,
    join,
    add: (shelf, { account, region: wanted }, { name, bornAt, goneAt, tags = {}, but }) => {
      const region = shelf.scope === 'global' ? 'global' : wanted;
      const place = { account, region };
      const site: Site = {
        world,
        ...place,
        now: bornAt,
        ...luck(`${shelf.kind}/${account}/${region}/${name}`),
      };
      const doc = but ? { ...shelf.make(site, name), ...but } : shelf.make(site, name);
      const arn = shelf.arnOf(doc, place);
      const thing = { doc, arn, tags, createdAt: bornAt };
      return join({ arn, kind: shelf.kind, ...place, id: shelf.idOf(doc), thing, bornAt, goneAt });
    },
    change: ({ thing, ...rest }, at, what, to) => {
      const apply = () => {
        thing.doc = { ...thing.doc, ...to };
      };
      told.push({ kind: 'change', at, actor: { thing, ...rest }, what, apply });
    },
    tell: (happening) => told.push(happening),
    befall: (incident) => told.push({ kind: 'incident', at: incident.from, incident }),
  };
}

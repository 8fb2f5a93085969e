/** The stage manager: casts resources into the story, and keeps what is told of them. */

import type { Shelf, Site } from '../shelf.ts';
import type { Item, Tags, Thing } from '../thing.ts';
import type { World } from '../world.ts';
import type { Actor } from './actor.ts';
import type { Calendar } from './calendar.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Happening, Incident } from './happening.ts';
import { createInUse, type InUse } from './in-use.ts';
import { createPassing, type Passing } from './passing.ts';

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

export interface Estate extends InUse, Passing {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly world: World;
  readonly cast: readonly Actor[];
  readonly told: readonly Happening[];
  luck(name: string): Chance;
  /** The id of the account of that name. */
  accountOf(name: string): string;
  /** One from a shelf. Kind, place and name say all there is to it: cast twice, it would be the same. */
  add<Doc extends object>(shelf: Shelf<Doc>, spot: Spot, part: Part<Doc>): Standing<Doc>;
  /** What a shelf sees when it makes a thing of that name there. */
  siteOf(spot: Spot, now: number, name: string): Site;
  /** One that was made by other means. */
  join<T extends Thing>(actor: Omit<Actor<T>, 'goneAt'> & { readonly goneAt?: number | undefined }): Actor<T>;
  change<Doc extends object>(one: Standing<Doc>, at: number, what: string, to: Partial<Doc>): void;
  tell(happening: Happening): void;
  befall(incident: Incident): void;
  /** Does it unless it was done: what several homes share. */
  once(name: string, make: () => void): void;
}

export interface EstateOptions {
  /** Account ids by name. */
  readonly ids: ReadonlyMap<string, string>;
  /** Epoch ms: what is gone by then need not be made. */
  readonly from: number;
}

export function createEstate(world: World, calendar: Calendar, { ids, from }: EstateOptions): Estate {
  // Shelves look around for what already stands; here the wish says it, whatever came before.
  const bare: World = { ...world, places: {}, bucketPlaces: {} };
  const cast: Actor[] = [];
  const told: Happening[] = [];
  const done = new Set<string>();
  const moments = new Map<number, Date>();
  const luck = (name: string) => chanceOf(world.seed, name);
  const siteOf: Estate['siteOf'] = (spot, now, name) => ({
    world: bare,
    ...spot,
    now,
    ...luck(`${spot.account}/${spot.region}/${name}`),
  });
  const join: Estate['join'] = (one) => {
    const actor = { ...one, goneAt: one.goneAt ?? Number.POSITIVE_INFINITY };
    cast.push(actor);
    return actor;
  };
  return {
    ...createInUse(calendar, told, luck),
    ...createPassing(cast, from),
    seed: world.seed,
    calendar,
    world,
    cast,
    told,
    luck,
    accountOf: (name) => idOf(ids, name),
    siteOf,
    join,
    add: (shelf, { account, region: wanted }, { name, bornAt, goneAt, tags = {}, but }) => {
      const place = { account, region: shelf.scope === 'global' ? 'global' : wanted };
      const site = siteOf(place, bornAt, `${shelf.kind}/${name}`);
      const doc = but ? { ...shelf.make(site, name), ...but } : shelf.make(site, name);
      shareDates(doc, moments);
      const arn = shelf.arnOf(doc, place);
      const thing = { doc, arn, tags, createdAt: bornAt };
      return join({ arn, kind: shelf.kind, ...place, id: shelf.idOf(doc), thing, bornAt, goneAt });
    },
    change: (actor, at, what, to) =>
      told.push({ kind: 'change', at, actor, what, apply: () => alter(actor.thing, to) }),
    tell: (happening) => told.push(happening),
    once: (name, make) => {
      if (done.has(name)) return;
      done.add(name);
      make();
    },
    befall: (incident) => told.push({ kind: 'incident', at: incident.from, incident }),
  };
}

/** Whatever came with a home came at the same moment: an estate of a million has a few thousand moments, not millions. */
function shareDates(doc: object, moments: Map<number, Date>): void {
  for (const [key, value] of Object.entries(doc)) {
    if (!(value instanceof Date)) continue;
    const shared = moments.get(value.getTime()) ?? value;
    moments.set(value.getTime(), shared);
    Reflect.set(doc, key, shared);
  }
}

/** The story goes on with the thing itself: whoever holds it sees the change. */
function alter<Doc extends object>(thing: { doc: Doc }, to: Partial<Doc>): void {
  thing.doc = { ...thing.doc, ...to };
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`There is no account ${name}.`);
  return id;
}

/** Kinds of things that the simulated AWS keeps in the shape of its API: what one is like, and how it gets on its shelf. */
import { hash } from './random-streams.ts';
import type { Item, Tags } from './thing.ts';
import { shelfOf, type World } from './world.ts';

/** One region of one account, or what the account has everywhere, at a moment: where things are made. */
export interface Site {
  readonly world: World;
  readonly account: string;
  /** `global` for what has none. */
  readonly region: string;
  /** Epoch ms: what is made is made now. */
  readonly now: number;
  chance(): number;
  /** A whole number from `from` up to and including `to`. */
  between(from: number, to: number): number;
  pick<T>(options: readonly [T, ...T[]]): T;
  hex(digits: number): string;
}

export interface Shelf<Doc extends object> {
  /** As the tagging API's type filters spell it: `lambda:function`. */
  readonly kind: string;
  readonly scope: 'region' | 'global';
  /** An ordinary one of that name, whole, as AWS would show it apart from its tags. */
  make(site: Site, name: string): Doc;
  /** What its own service knows it by. */
  idOf(doc: Doc): string;
  arnOf(doc: Doc, place: { readonly account: string; readonly region: string }): string;
}

export interface Wish<Doc> {
  readonly name: string;
  /** What is to be other than ordinary. */
  readonly but?: Partial<Doc>;
  readonly tags?: Tags;
}

export const defineShelf = <Doc extends object>(shelf: Shelf<Doc>): Shelf<Doc> => Object.freeze(shelf);

export function put<Doc extends object>(site: Site, shelf: Shelf<Doc>, wish: Wish<Doc>): Doc {
  const doc = { ...shelf.make(site, wish.name), ...wish.but };
  const item: Item<Doc> = {
    doc,
    arn: shelf.arnOf(doc, site),
    tags: wish.tags ?? {},
    createdAt: site.now,
  };
  const region = shelf.scope === 'global' ? 'global' : site.region;
  shelfOf(site.world, site.account, region, shelf.kind)[shelf.idOf(doc)] = item;
  return doc;
}

/** What stands on a shelf at a site by now, in the order it came. */
export const docsAt = <Doc extends object>(site: Site, shelf: Shelf<Doc>): Doc[] =>
  Object.values(
    shelfOf(site.world, site.account, shelf.scope === 'global' ? 'global' : site.region, shelf.kind),
  ).map(({ doc }) => doc as Doc);

/** Hexadecimal digits that a text always gives: ids of what others point to without having made it. */
export function digitsOf(text: string, digits: number): string {
  let made = '';
  for (let index = 0; made.length < digits; index += 1)
    made += hash(`${text}/${index}`).toString(16).padStart(8, '0');
  return made.slice(0, digits);
}

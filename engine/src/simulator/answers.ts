/** The answers that most services give alike: a list in pages, one thing by its name, the tags of a thing. */
import { factsOf, type InputOf, type Operation, type OutputOf } from '#platform/aws/index.ts';
import { pageOf } from './paging.ts';
import { Refusal } from './refusal.ts';
import { type HandlersOf, isVisible, type Scene } from './scene.ts';
import type { Shelf } from './shelf.ts';
import type { Item, Tags } from './thing.ts';
import { shelfOf } from './world.ts';

/** The things of a kind that can be seen here. */
export function itemsOn<Doc extends object>(scene: Scene, shelf: Shelf<Doc>): Item<Doc>[] {
  const region = shelf.scope === 'global' ? 'global' : scene.region;
  // Only `put` fills a shelf, with documents of its own kind.
  const things = Object.values(shelfOf(scene.world, scene.account, region, shelf.kind)) as Item<Doc>[];
  return things.filter((item) => isVisible(item, scene.now));
}

interface Listing<Op extends Operation, Doc extends object> {
  /** How the answer shows one of them. @default the document as it is kept */
  readonly as?: (doc: Doc, tags: Tags, input: InputOf<Op>) => unknown;
  readonly where?: (doc: Doc, input: InputOf<Op>, tags: Tags) => boolean;
  /** What is there because something else is, and stands on no shelf of its own. */
  readonly also?: (scene: Scene) => readonly Item<Doc>[];
  /** The output's list, where the operation does not answer in pages. */
  readonly list?: string;
  /** How many stand on a page, where the caller has no say in it. @default everything */
  readonly perPage?: number;
}

const asKept = <Doc>(doc: Doc): Doc => doc;

export function listing<Op extends Operation, Doc extends object>(
  operation: Op,
  shelf: Shelf<Doc>,
  {
    as = asKept,
    where = () => true,
    also = () => [],
    list,
    perPage = Number.POSITIVE_INFINITY,
  }: Listing<Op, Doc> = {},
): HandlersOf<Op> {
  const { page } = factsOf(operation);
  const answer = (scene: Scene, input: InputOf<Op>): object => {
    const there = [...itemsOn(scene, shelf), ...also(scene)];
    const all = there.filter(({ doc, tags }) => where(doc, input, tags));
    const shown = (items: readonly Item<Doc>[]) => items.map(({ doc, tags }) => as(doc, tags, input));
    if (!page) return { [list ?? '']: shown(all) };
    const { tokenIn, tokenOut, size = '', max = perPage, lists } = page;
    const { [tokenIn]: token, [size]: asked, ...question } = { ...input } as Record<string, unknown>;
    const cut = pageOf(scene, all, ({ doc }) => shelf.idOf(doc), {
      token: token as string | undefined,
      size: asked as number | undefined,
      min: 1,
      max,
      byDefault: max,
      question,
    });
    return nested([
      [lists[0] ?? '', shown(cut.items)],
      [tokenOut, cut.next],
    ]);
  };
  return { [operation]: answer } as unknown as HandlersOf<Op>;
}

/** `DistributionList.Items` is a field of a field. */
function nested(fields: readonly (readonly [path: string, value: unknown])[]): object {
  const made: Record<string, unknown> = {};
  for (const [path, value] of fields) {
    const names = path.split('.');
    let holder = made;
    for (const name of names.slice(0, -1)) {
      holder[name] ??= {};
      holder = holder[name] as Record<string, unknown>;
    }
    holder[names.at(-1) ?? ''] = value;
  }
  return made;
}

/** The one that the input's field names, by id or by ARN. */
export function one<Doc extends object>(
  scene: Scene,
  shelf: Shelf<Doc>,
  id: unknown,
  missing = 'ResourceNotFoundException',
): Item<Doc> {
  const found = itemsOn(scene, shelf).find(({ doc, arn }) => shelf.idOf(doc) === id || arn === id);
  if (!found) throw new Refusal(missing, `There is no ${shelf.kind} ${String(id)}.`);
  return found;
}

interface Describing<Op extends Operation, Doc> {
  /** The input's field that names it. */
  readonly by: string;
  /** The output's field that holds it; absent: it is the output. */
  readonly out?: string;
  readonly as?: (doc: Doc, tags: Tags, input: InputOf<Op>) => unknown;
  /** The service's word for what is not there. */
  readonly missing?: string;
}

export function describing<Op extends Operation, Doc extends object>(
  operation: Op,
  shelf: Shelf<Doc>,
  { by, out, as = asKept, missing }: Describing<Op, Doc>,
): HandlersOf<Op> {
  const answer = (scene: Scene, input: InputOf<Op>): object => {
    const { doc, tags } = one(scene, shelf, Reflect.get(input, by), missing);
    const shown = as(doc, tags, input);
    return out === undefined ? (shown as object) : { [out]: shown };
  };
  return { [operation]: answer } as unknown as HandlersOf<Op>;
}

interface Picking<Op extends Operation, Doc> {
  /** The input's field that names them, and the output's that holds them. */
  readonly by: string;
  readonly out: string;
  readonly as?: (doc: Doc, tags: Tags, input: InputOf<Op>) => unknown;
  readonly more?: (missing: readonly string[]) => object;
}

/** Those of a list of names that are there. */
export function picking<Op extends Operation, Doc extends object>(
  operation: Op,
  shelf: Shelf<Doc>,
  { by, out, as = asKept, more = () => ({}) }: Picking<Op, Doc>,
): HandlersOf<Op> {
  const answer = (scene: Scene, input: InputOf<Op>): object => {
    const named: unknown = Reflect.get(input, by);
    const names: readonly string[] = Array.isArray(named) ? named : [];
    const items = itemsOn(scene, shelf);
    const known = new Map(
      items.flatMap(
        (item) =>
          [
            [item.arn, item],
            [shelf.idOf(item.doc), item],
          ] as const,
      ),
    );
    const found = names.flatMap((name) => known.get(name) ?? []);
    const missing = names.filter((name) => !known.has(name));
    return { [out]: found.map(({ doc, tags }) => as(doc, tags, input)), ...more(missing) };
  };
  return { [operation]: answer } as unknown as HandlersOf<Op>;
}

/** An answer written out by hand, for what the others do not fit. */
export const answering = <Op extends Operation>(
  operation: Op,
  answer: (scene: Scene, input: InputOf<Op>) => OutputOf<Op>,
): HandlersOf<Op> => ({ [operation]: answer }) as unknown as HandlersOf<Op>;

/** How EC2 describes what stands on a shelf: all, those with certain ids, or those that filters let through, with their tags. */
import type { InputOf, Operation } from '#platform/aws/index.ts';
import { listing, one } from '../answers.ts';
import type { HandlersOf, Scene } from '../scene.ts';
import type { Shelf } from '../shelf.ts';
import { ec2Tagged } from '../tags.ts';
import type { Item, Tags } from '../thing.ts';
import { type Facets, matches } from './filters.ts';

interface Describing<Doc extends object> {
  /** The input's field of ids, and EC2's word for one that is not there. */
  readonly ids: string;
  readonly missing: string;
  /** What filters can ask about. */
  readonly facets: (doc: Doc) => Facets;
  /** @default the document as it is kept */
  readonly as?: (doc: Doc) => object;
  readonly also?: (scene: Scene) => readonly Item<Doc>[];
  /** The output's list, where the operation does not answer in pages. */
  readonly list?: string;
}

export function ec2Listing<Op extends Operation, Doc extends object>(
  operation: Op,
  shelf: Shelf<Doc>,
  { ids, missing, facets, as = (doc) => doc, also, list }: Describing<Doc>,
): HandlersOf<Op> {
  const where = (doc: Doc, input: InputOf<Op>, tags: Tags): boolean =>
    (namesIn(input, ids)?.includes(shelf.idOf(doc)) ?? true) && matches(filtersOf(input), facets(doc), tags);
  const shown = (doc: Doc, tags: Tags) => ({ ...as(doc), ...ec2Tagged(tags) });
  const listed = listing(operation, shelf, {
    as: shown,
    where,
    ...(also && { also }),
    ...(list !== undefined && { list }),
  });
  const answer = listed[operation];
  const checked = (scene: Scene, input: InputOf<Op>): object => {
    const known = new Set(also?.(scene).map(({ doc }) => shelf.idOf(doc)));
    for (const id of namesIn(input, ids) ?? []) if (!known.has(id)) one(scene, shelf, id, missing);
    return answer(scene, input as never);
  };
  return { [operation]: checked } as unknown as HandlersOf<Op>;
}

/** The SDK's types know these fields; which of them an operation has is not to be told from a type parameter. */
const namesIn = (input: object, field: string) => Reflect.get(input, field) as readonly string[] | undefined;

/** Some of EC2's calls say `Filter` for what the others call `Filters`. */
const filtersOf = (input: object) =>
  (Reflect.get(input, 'Filters') ?? Reflect.get(input, 'Filter')) as Parameters<typeof matches>[0];

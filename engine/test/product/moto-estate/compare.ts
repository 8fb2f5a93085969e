/** Holds what was found against what was made: every difference is one line that begins with the type and what differs. */
import type { Made } from './made.ts';

export interface FoundResource {
  readonly type: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>> | null;
  /** All its columns. */
  readonly columns: Readonly<Record<string, unknown>>;
}

export interface FoundEdge {
  readonly from: string;
  readonly kind: string;
  readonly to: string;
}

export interface Found {
  readonly resources: readonly FoundResource[];
  readonly edges: readonly FoundEdge[];
}

/** The same ARN may stand in several places: a peering, a trail. */
const keyOf = ({ type, arn, account, region }: Pick<Made, 'type' | 'arn' | 'account' | 'region'>) =>
  [type, arn, account, region].join(' ');

const edgeKey = ({ from, kind, to }: FoundEdge) => `${from} ${kind} ${to}`;

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(one)).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
};
const same = (one: unknown, other: unknown) =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

export function differences(made: readonly Made[], { resources, edges }: Found): string[] {
  const found = new Map<string, FoundResource>();
  const lines: string[] = [];
  for (const one of resources) {
    if (found.has(keyOf(one))) lines.push(`${one.type} twice: ${one.arn}`);
    found.set(keyOf(one), one);
  }
  const known = new Set(edges.map(edgeKey));
  for (const one of made) {
    const there = found.get(keyOf(one));
    if (there) lines.push(...differ(one, there, known));
    else lines.push(`${one.type} missing: ${one.arn} in ${one.account} ${one.region}`);
    found.delete(keyOf(one));
  }
  for (const one of found.values()) lines.push(`${one.type} invented: ${keyOf(one)}`);
  return lines;
}

function differ(made: Made, there: FoundResource, edges: ReadonlySet<string>): string[] {
  const { type, arn } = made;
  const unlike = (what: string, is: unknown, should: unknown) =>
    `${type} ${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}, at ${arn}`;
  const lines = same(there.tags, made.tags) ? [] : [unlike('tags', there.tags, made.tags)];
  for (const [column, should] of Object.entries(made.attributes))
    if (!same(there.columns[column], should)) lines.push(unlike(column, there.columns[column], should));
  for (const { kind, to } of made.relations)
    if (!edges.has(edgeKey({ from: arn, kind, to }))) lines.push(`${type} relation ${kind}: ${arn} to ${to}`);
  return lines;
}

/** Edges from or to what is neither made nor of AWS itself. */
export function looseEnds(made: readonly Made[], edges: readonly FoundEdge[], ofOthers: RegExp): string[] {
  const known = new Set(made.map(({ arn }) => arn));
  return edges
    .filter(({ from, to }) => !(known.has(from) && known.has(to)))
    .map(edgeKey)
    .filter((edge) => !ofOthers.test(edge));
}

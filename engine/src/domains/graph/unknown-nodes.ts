/** What edges point to but no scan has found: other people's images, deleted things, types that nobody reads. */
import { parseArn } from '#kernel/arn.ts';
import { ArnBook } from './arn-book.ts';
import { type Belonging, belongingOf, type OrganizationFacts } from './belonging.ts';
import type { HashIndex } from './core/hash-index.ts';
import type { Place } from './graph.ts';
import type { KnownEdges } from './read-edges.ts';
import type { KnownNodes } from './read-nodes.ts';
import { EDGES, type Reading, WHOLE } from './reading.ts';

/** Their names, in the order of their numbers; only where such a name can stand is looked for it. */
export async function namesOfUnknown(
  { lake, asOf }: Reading,
  index: HashIndex,
  known: number,
  { strangersBegin, strangersEnd }: Pick<KnownEdges, 'strangersBegin' | 'strangersEnd'>,
): Promise<string[]> {
  const hashes = index.hashesFrom(known);
  if (hashes.length === 0) return [];
  const named = (end: string, where: string) =>
    `SELECT DISTINCT ${end} AS arn, hash(${end})::VARCHAR AS hash FROM ${EDGES.sql} WHERE hash(${end}) IN (FROM wanted)${where}`;
  const ends = named('to_arn', ' AND list_contains($kinds, kind)');
  const { rows } = await lake.query<{ arn: string; hash: string }>({
    ...WHOLE,
    sql: `WITH wanted AS MATERIALIZED (SELECT unnest($hashes)::UBIGINT AS hash)
      ${strangersBegin ? `${ends} UNION ${named('from_arn', '')}` : ends}`,
    params: { hashes, kinds: [...strangersEnd, ''] },
    tables: EDGES.tables,
    asOf,
  });
  const names = new Map(rows.map(({ arn, hash }) => [hash, arn]));
  return hashes.map((hash) => names.get(hash) ?? '');
}

/** The whole of all nodes: of the unknown ones only what their ARN says is known. */
export function placesOfUnknown(
  nodes: KnownNodes,
  bytes: Buffer,
  names: readonly string[],
  { accounts }: OrganizationFacts,
) {
  const { known, starts, lengths } = nodes;
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const places = [...nodes.places];
  const belongings = [...nodes.belongings];
  const placeOf = longer(nodes.placeOf, names.length);
  const belongingOf = longer(nodes.belongingOf, names.length);
  const numbers = new Map<string, readonly [place: number, belonging: number]>();
  for (const [at, name] of names.entries()) {
    const arn = parseArn(name);
    const account = (arn.ok && arn.value.account) || null;
    const region = (arn.ok && arn.value.region) || null;
    const key = `${account}/${region}`;
    let pair = numbers.get(key);
    if (!pair) {
      const place: Place = { type: null, account, region };
      const belonging = belongingTo(account, accountOf.get(account ?? ''));
      pair = [places.push(place) - 1, belongings.push(belonging) - 1];
      numbers.set(key, pair);
    }
    [placeOf[known + at], belongingOf[known + at]] = pair;
  }
  return { arns: new ArnBook(bytes, starts, lengths, names), places, placeOf, belongings, belongingOf };
}

function longer(numbers: Uint32Array, more: number): Uint32Array {
  const all = new Uint32Array(numbers.length + more);
  all.set(numbers);
  return all;
}

const belongingTo = (account: string | null, facts: Parameters<typeof belongingOf>[1]): Belonging =>
  belongingOf(
    {
      account,
      environment: null,
      owner: null,
      team: null,
      project: null,
      costCenter: null,
      dataClass: null,
      framework: null,
    },
    facts,
  );

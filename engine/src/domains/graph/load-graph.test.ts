/** Loading from a real lake, and the blast radius against the plainest recursive SQL over the same edges. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relations } from '#domains/inventory/index.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { nobody, relation, resource, writeFacts } from '../../../test/graph-facts.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import type { ImpactJson } from './contract.ts';
import { CsrGraph } from './csr-graph.ts';
import { BELONGS_TO, EDGE_KINDS, flowOf } from './edge-kinds.ts';
import type { Direction } from './lenses.ts';
import { loadGraph } from './load-graph.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const NODES = 400;
const EDGES = 700;
const KINDS = [...Object.keys(EDGE_KINDS).filter((kind) => kind !== BELONGS_TO), 'something-new'];
const TYPES = ['AWS::EC2::Instance', 'AWS::RDS::DBInstance', 'AWS::EC2::Volume'];

/** Whole numbers below a bound, the same for the same seed. */
function dice(seed: number): (below: number) => number {
  const random = seededRandom(seed);
  return (below) => Buffer.from(random.bytes(4)).readUInt32BE() % below;
}

const pick = <T>(list: readonly T[], roll: (below: number) => number): T => list[roll(list.length)] as T;

/** Random things: a tenth of the ends stand in no inventory. */
function randomFacts(seed: number) {
  const roll = dice(seed);
  const id = () => (roll(10) === 0 ? `gone-${roll(20)}` : `i-${roll(NODES)}`);
  const resources = Array.from({ length: NODES }, (_, at) =>
    resource(`i-${at}`, { type: pick(TYPES, roll) }),
  );
  const edges = Array.from({ length: EDGES }, () => {
    const at = roll(NODES);
    return relation(`i-${at}`, pick(KINDS, roll), id(), {
      from_type: resources[at]?.type ?? '',
      source: pick(['configuration', 'tags', 'flow-logs'], roll),
    });
  });
  return { resources, relations: edges };
}

interface Question {
  readonly start: string;
  readonly depth: number;
  readonly direction: Direction;
  readonly kinds: ReadonlySet<string> | undefined;
}

/** Steps as rows of two columns, then rows from rows: it shares nothing with the product but the table of flows. */
async function bySql({ start, depth, direction, kinds }: Question): Promise<Map<string, number>> {
  const flows = KINDS.flatMap((kind) =>
    TYPES.map((type) => {
      const flow = flowOf(kind, type);
      return `('${kind}', '${type}', '${flow === 'none' && kinds ? 'to-from' : flow}')`;
    }),
  );
  const effect = `SELECT to_arn AS a, from_arn AS b FROM r WHERE flow IN ('to-from', 'both')
    UNION SELECT from_arn, to_arn FROM r WHERE flow IN ('from-to', 'both')`;
  const steps = {
    dependents: `SELECT a, b FROM effect`,
    dependencies: `SELECT b AS a, a AS b FROM effect`,
    both: `SELECT a, b FROM effect UNION SELECT b, a FROM effect`,
    any: `SELECT from_arn AS a, to_arn AS b FROM r UNION SELECT to_arn, from_arn FROM r`,
  };
  const { rows } = await platform.lake.query<{ arn: string; distance: number }>({
    sql: `WITH RECURSIVE flows(kind, from_type, flow) AS (VALUES ${flows.join(', ')}),
      r AS (SELECT * FROM relations JOIN flows USING (kind, from_type) WHERE $every OR list_contains($kinds, kind)),
      effect AS (${effect}), step AS (${steps[direction]}),
      reached(arn, distance) AS (
        SELECT $start, 0 UNION SELECT b, distance + 1 FROM reached JOIN step ON a = arn WHERE distance < $depth)
      SELECT arn, min(distance)::INTEGER AS distance FROM reached GROUP BY arn`,
    params: { start, depth: BigInt(depth), kinds: kinds ? [...kinds] : [''], every: kinds === undefined },
    tables: [relations],
  });
  return new Map(rows.map(({ arn, distance }) => [arn, distance]));
}

const distancesOf = ({ nodes }: ImpactJson) => new Map(nodes.map(({ id, distance }) => [id, distance]));

describe('the blast radius', () => {
  it.each([1, 2, 3])('is what recursive SQL says of the same edges, graph %i', async (seed) => {
    const facts = randomFacts(seed);
    await writeFacts(platform, facts);
    const graph = new CsrGraph(await loadGraph({ lake: platform.lake, organization: nobody }));
    const roll = dice(seed + 100);
    let largest = 0;
    for (let round = 0; round < 12; round++) {
      const question: Question = {
        start: pick(facts.relations, roll)[roll(2) === 0 ? 'from_arn' : 'to_arn'],
        depth: roll(7),
        direction: pick(['dependents', 'dependencies', 'both', 'any'], roll),
        kinds: roll(2) === 0 ? undefined : new Set([pick(KINDS, roll), pick(KINDS, roll), pick(KINDS, roll)]),
      };
      const answer = await graph.impact({ ...question, limit: 10_000, accounts: undefined });
      const expected = await bySql(question);
      expect(distancesOf(answer), JSON.stringify(question)).toEqual(expected);
      expect(answer.reached.resources).toBe(expected.size - 1);
      largest = Math.max(largest, expected.size);
    }
    // The dice must not have asked of loners alone.
    expect(largest).toBeGreaterThan(20);
  });
});

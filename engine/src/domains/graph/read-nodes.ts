/** Reads the resources: a number for each in the order of their ARNs, where it stands and to whom it belongs. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Row } from '#platform/lake/index.ts';
import { type Belonging, belongingOf, type OrganizationFacts } from './belonging.ts';
import { HashIndex } from './core/hash-index.ts';
import type { Place } from './graph.ts';
import { FACTS, halvesOf, type Reading, readShared, WHOLE } from './reading.ts';

export interface KnownNodes {
  /** From the hash of an ARN to its number. */
  readonly index: HashIndex;
  readonly known: number;
  /** Where each ARN lies among all of them, one after the other: no name holds a character that could part them. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  /** Of all ARNs together. */
  readonly bytes: number;
  readonly places: readonly Place[];
  readonly placeOf: Uint32Array;
  readonly belongings: readonly Belonging[];
  readonly belongingOf: Uint32Array;
}

const PLACE = ['type', 'account', 'region'];
const BELONGING = [
  ...['account', 'environment', 'owner', 'team', 'project', 'cost_center', 'data_class', 'framework'],
];
/** Keys under which people say which framework something falls under. */
const FRAMEWORK_KEYS = ['framework', 'Framework', 'compliance', 'Compliance', 'compliance-framework'];
const FRAMEWORK = `coalesce(${FRAMEWORK_KEYS.map((key) => `tags['${key}']`).join(', ')})`;
const resourcesWith = (framework: string) => `(SELECT *, ${framework} AS framework FROM resources)`;

export async function readNodes(reading: Reading, { accounts }: OrganizationFacts): Promise<KnownNodes> {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const [place, belonging] = await Promise.all([
    readShared(reading, { tables: [FACTS.resources], from: 'resources', columns: PLACE }, placeOfRow),
    readShared(
      reading,
      { tables: [FACTS.resources], from: resourcesWith(FRAMEWORK), columns: BELONGING },
      (row) => belongingOf(ownWords(row), accountOf.get(String(row.account))),
    ),
  ]);
  // Tags are the widest column: they are read once more only where one of them named a framework.
  const framework = belonging.values.some((one) => one.framework !== null) ? FRAMEWORK : 'NULL::VARCHAR';
  const { portions } = await reading.lake.columns<NodePortion>({
    ...WHOLE,
    sql: `SELECT strlen(arn)::UINTEGER AS length, hash(arn) AS node,
      hash(${PLACE.join(', ')}) AS place, hash(${BELONGING.join(', ')}) AS belonging 
      FROM ${resourcesWith(framework)} ORDER BY arn`,
    tables: [FACTS.resources],
    asOf: reading.asOf,
  });
  // Edges will name some that stand in no inventory.
  const index = new HashIndex(place.rows * 1.04);
  const columns = new NodeColumns(place.rows);
  for await (const portion of portions) {
    columns.add(portion, index, place.index, belonging.index);
    await pause();
  }
  return { index, ...columns.result(), places: place.values, belongings: belonging.values };
}

type NodePortion = {
  /** Of the ARN in bytes. */
  readonly length: Uint32Array;
  readonly node: BigUint64Array;
  readonly place: BigUint64Array;
  readonly belonging: BigUint64Array;
};

class NodeColumns {
  readonly #starts: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #placeOf: Uint32Array;
  readonly #belongingOf: Uint32Array;
  #known = 0;
  #bytes = 0;

  constructor(count: number) {
    this.#starts = new Uint32Array(count);
    this.#lengths = new Uint32Array(count);
    this.#placeOf = new Uint32Array(count);
    this.#belongingOf = new Uint32Array(count);
  }

  add({ length, ...hashes }: NodePortion, index: HashIndex, places: HashIndex, belongings: HashIndex): void {
    const [nodes, place, own] = [hashes.node, hashes.place, hashes.belonging].map(halvesOf);
    if (!nodes || !place || !own) return;
    for (let row = 0; row < length.length; row++) {
      const low = 2 * row;
      const high = low + 1;
      const node = index.intern(nodes[high] as number, nodes[low] as number);
      const start = this.#bytes;
      this.#bytes += length[row] as number;
      // A resource that two places claim is one node: the first of its rows counts.
      if (node < this.#known) continue;
      this.#known += 1;
      this.#starts[node] = start;
      this.#lengths[node] = length[row] as number;
      this.#placeOf[node] = places.intern(place[high] as number, place[low] as number);
      this.#belongingOf[node] = belongings.intern(own[high] as number, own[low] as number);
    }
  }

  result() {
    const known = this.#known;
    return {
      known,
      bytes: this.#bytes,
      starts: this.#starts.subarray(0, known),
      lengths: this.#lengths.subarray(0, known),
      placeOf: this.#placeOf.subarray(0, known),
      belongingOf: this.#belongingOf.subarray(0, known),
    };
  }
}

/** The ARNs themselves in the same order, many in one text: a text for each would cost more than all else. */
export async function readNames({ lake, asOf }: Reading, size: number): Promise<Buffer> {
  const { portions } = await lake.stream<{ names: string }>({
    ...WHOLE,
    sql: `SELECT string_agg(arn, '' ORDER BY arn) AS names FROM resources
      GROUP BY left(arn, ${COMMON}) ORDER BY left(arn, ${COMMON})`,
    tables: [FACTS.resources],
    asOf,
  });
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for await (const rows of portions) for (const { names } of rows) at += bytes.write(names, at);
  return bytes;
}

/** Letters that many ARNs share: service, region, account and the type of resource. */
const COMMON = 40;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const placeOfRow = ({ type, account, region }: Row): Place => ({
  type: text(type),
  account: text(account),
  region: text(region),
});

const ownWords = (row: Row) => ({
  account: text(row.account),
  environment: text(row.environment),
  owner: text(row.owner),
  team: text(row.team),
  project: text(row.project),
  costCenter: text(row.cost_center),
  dataClass: text(row.data_class),
  framework: text(row.framework),
});

/** Reads the relations: both ends as numbers, and for each what tells it apart from other kinds of edges. */
import { setImmediate as pause } from 'node:timers/promises';
import type { EdgeColumns } from './core/csr.ts';
import type { HashIndex } from './core/hash-index.ts';
import { graphErrors } from './errors.ts';
import type { EdgeClass } from './lenses.ts';
import { EDGES, halvesOf, type Reading, readShared, type Shared, WHOLE } from './reading.ts';

export interface KnownEdges {
  readonly edges: EdgeColumns;
  /** Whether any edge begins at what stands in no inventory. */
  readonly strangersBegin: boolean;
  /** The kinds of edges that end there. */
  readonly strangersEnd: readonly string[];
}

const CLASS = ['kind', 'source', 'from_type'];
/** As many as a row of the graph can tell apart. */
const MOST_CLASSES = 1 << 16;

/** The different classes of edges, and how many edges there are. */
export async function readClasses(reading: Reading): Promise<Shared<EdgeClass>> {
  const classes = await readShared(
    reading,
    { tables: EDGES.tables, from: EDGES.sql, columns: CLASS },
    (row): EdgeClass => ({
      kind: String(row.kind),
      source: String(row.source),
      fromType: String(row.from_type),
    }),
  );
  if (classes.values.length > MOST_CLASSES)
    throw graphErrors.GRAPH_TOO_VARIED({ classes: classes.values.length, limit: MOST_CLASSES });
  return classes;
}

export async function readEdges(
  { lake, asOf }: Reading,
  index: HashIndex,
  classes: Shared<EdgeClass>,
): Promise<KnownEdges> {
  const count = classes.rows;
  const edges = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    classes: new Uint16Array(count),
  };
  const { portions } = await lake.columns<EdgePortion>({
    ...WHOLE,
    sql: `SELECT hash(from_arn) AS "from", hash(to_arn) AS "to", hash(${CLASS.join(', ')}) AS class FROM ${EDGES.sql}`,
    tables: EDGES.tables,
    asOf,
  });
  const interning = new Interning(edges, index, classes);
  for await (const portion of portions) {
    interning.add(portion);
    await pause();
  }
  const { strangersBegin, strangersEnd } = interning;
  const kinds = classes.values.filter((_, at) => strangersEnd[at] === 1).map(({ kind }) => kind);
  return { edges, strangersBegin, strangersEnd: [...new Set(kinds)] };
}

type EdgePortion = {
  readonly from: BigUint64Array;
  readonly to: BigUint64Array;
  readonly class: BigUint64Array;
};

class Interning {
  readonly #edges: EdgeColumns;
  readonly #index: HashIndex;
  readonly #classes: HashIndex;
  #at = 0;
  readonly #known: number;
  strangersBegin = false;
  /** For each class 1 where an edge of it ends at what stands in no inventory. */
  readonly strangersEnd: Uint8Array;

  constructor(edges: EdgeColumns, index: HashIndex, classes: Shared<EdgeClass>) {
    this.#edges = edges;
    this.#index = index;
    this.#known = index.size;
    this.#classes = classes.index;
    this.strangersEnd = new Uint8Array(classes.values.length);
  }

  add(portion: EdgePortion): void {
    const { from, to, classes } = this.#edges;
    const [begins, ends, kinds] = [portion.from, portion.to, portion.class].map(halvesOf);
    if (!begins || !ends || !kinds) return;
    // The table is sorted by where edges begin, so many in a row begin at the same node.
    let last = 0;
    for (let row = 0; row < portion.from.length; row++) {
      const low = 2 * row;
      const high = low + 1;
      if (row === 0 || begins[low] !== begins[low - 2] || begins[high] !== begins[high - 2]) {
        const known = this.#index.size;
        last = this.#index.intern(begins[high] as number, begins[low] as number);
        if (last === known) this.strangersBegin = true;
      }
      const edge = this.#at + row;
      const end = this.#index.intern(ends[high] as number, ends[low] as number);
      const edgeClass = this.#classes.intern(kinds[high] as number, kinds[low] as number);
      from[edge] = last;
      to[edge] = end;
      classes[edge] = edgeClass;
      if (end >= this.#known) this.strangersEnd[edgeClass] = 1;
    }
    this.#at += portion.from.length;
  }
}

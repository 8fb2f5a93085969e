/** The graphs of a lake that are kept in memory: that of now, and those of moments that somebody looked at. */
import type { Lake, Snapshot } from '#platform/lake/index.ts';
import type { OrganizationFacts } from './belonging.ts';
import { CsrGraph } from './csr-graph.ts';
import { graphErrors } from './errors.ts';
import { loadGraph } from './load-graph.ts';
import type { GraphPort } from './port.ts';
import { everyFact } from './reading.ts';

export interface OpenedGraph {
  readonly graph: GraphPort;
  /** Of the past, the snapshot's id; undefined is now. */
  readonly asOf: number | undefined;
}

type Facts = OrganizationFacts & { readonly refreshedAt: Date };

/** A graph of a million resources takes some 200 MB. */
const KEPT = 2;

interface Shelf {
  /** The one that was asked for last stands last. */
  readonly graphs: Map<string, Promise<GraphPort>>;
  /** The load under way: each takes the machine whole, and two at once twice the memory. */
  loading: Promise<unknown>;
}

const shelves = new WeakMap<Lake, Shelf>();

/** Everyone who asks while it loads waits for the same one; it is loaded again once its tables or the accounts have changed. */
export async function graphOf(lake: Lake, organization: Facts, moment?: Date): Promise<OpenedGraph> {
  const change = await lake.lastChange(everyFact);
  const snapshot = moment === undefined ? undefined : await snapshotOf(lake, moment);
  // Nothing has changed since: what was then is what is now.
  const asOf = snapshot === undefined || snapshot.id >= change ? undefined : snapshot.id;
  const version = `${asOf ?? change} ${organization.refreshedAt.toISOString()}`;
  return { graph: await take(lake, version, () => loadGraph({ lake, organization, asOf })), asOf };
}

async function snapshotOf(lake: Lake, moment: Date): Promise<Snapshot> {
  const { snapshot } = await lake.query({ sql: 'SELECT 1', tables: [], asOf: moment });
  const first = await lake.firstChange(everyFact);
  if (first && snapshot.id >= first.id) return snapshot;
  throw graphErrors.GRAPH_NOTHING_KNOWN({
    moment: moment.toISOString(),
    first: first ? first.at.toISOString() : 'not yet',
  });
}

function take(lake: Lake, version: string, load: () => ReturnType<typeof loadGraph>): Promise<GraphPort> {
  const shelf: Shelf = shelves.get(lake) ?? { graphs: new Map(), loading: Promise.resolve() };
  shelves.set(lake, shelf);
  const { graphs } = shelf;
  const known = graphs.get(version);
  const graph = known ?? shelf.loading.then(load).then((loaded) => new CsrGraph(loaded));
  graphs.delete(version);
  graphs.set(version, graph);
  if (known) return known;
  for (const [oldest] of graphs) if (graphs.size > KEPT) graphs.delete(oldest);
  shelf.loading = graph.catch(() => {
    // One that failed to load is not to be handed out again.
    if (graphs.get(version) === graph) graphs.delete(version);
  });
  return graph;
}

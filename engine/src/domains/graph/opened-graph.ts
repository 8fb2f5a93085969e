/** The graph of a lake as it is now: loaded when first asked for, and again once its tables or the accounts have changed. */
import type { Platform } from '#platform/platform.ts';
import type { OrganizationFacts } from './belonging.ts';
import { CsrGraph } from './csr-graph.ts';
import { loadGraph } from './load-graph.ts';
import type { GraphPort } from './port.ts';
import { everyFact } from './reading.ts';

interface Opened {
  readonly version: string;
  readonly graph: Promise<GraphPort>;
}

const opened = new WeakMap<Platform['lake'], Opened>();

/** Everyone who asks while it loads waits for the same one. */
export async function graphOf(
  { lake }: Pick<Platform, 'lake'>,
  organization: OrganizationFacts & { readonly refreshedAt: Date },
): Promise<GraphPort> {
  const change = await lake.lastChange(everyFact);
  const version = `${change} ${organization.refreshedAt.toISOString()}`;
  const known = opened.get(lake);
  if (known?.version === version) return known.graph;
  const graph = loadGraph({ lake, organization }).then((loaded) => new CsrGraph(loaded));
  const entry = { version, graph };
  opened.set(lake, entry);
  // One that failed to load is not to be handed out again.
  graph.catch(() => {
    if (opened.get(lake) === entry) opened.delete(lake);
  });
  return graph;
}

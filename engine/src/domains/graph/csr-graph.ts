/** The graph of this process: answers from compressed rows in memory. */
import { setImmediate as pause } from 'node:timers/promises';
import type { ImpactJson, NeighboursJson, PathsJson, SummaryJson } from './contract.ts';
import { finishInTurns } from './core/csr.ts';
import { Searcher } from './core/search.ts';
import { Walker } from './core/walk.ts';
import { BELONGS_TO, EDGE_KINDS } from './edge-kinds.ts';
import { graphErrors } from './errors.ts';
import { pathsBetween } from './find-paths.ts';
import type { Graph } from './graph.ts';
import { examine, type Health } from './health.ts';
import { impactOf } from './impact.ts';
import type { Layer } from './lenses.ts';
import { componentsIn, orphansIn, pageOf, singlePointOf, singlePointsOf } from './listing.ts';
import { neighboursOf } from './neighbours.ts';
import type {
  Following,
  GraphPort,
  ImpactWish,
  Listed,
  ListWish,
  NeighboursWish,
  PathsWish,
  Selected,
  SelectWish,
} from './port.ts';
import { selectFrom } from './select.ts';
import { summaryOf } from './summary.ts';
import { Tallies } from './tally.ts';
import { type View, viewOf } from './view.ts';

export class CsrGraph implements GraphPort {
  readonly #graph: Graph;
  readonly #walker: Walker;
  readonly #tallies: Tallies;
  #searcher: Searcher | undefined;
  #health: Promise<Health> | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#tallies = new Tallies(graph);
    this.#walker = new Walker(graph.business.first + graph.business.nodes.length);
  }

  has(id: string, accounts: readonly string[] | undefined): Promise<boolean> {
    return Promise.resolve(viewOf(this.#graph, accounts).find(id) !== undefined);
  }

  businessIds(accounts: readonly string[] | undefined): Promise<readonly string[]> {
    const view = viewOf(this.#graph, accounts);
    const { first, nodes } = this.#graph.business;
    return Promise.resolve(nodes.flatMap(({ id }, at) => (view.sees(first + at) ? [id] : [])));
  }

  kinds(): Promise<readonly string[]> {
    const own = this.#graph.relations.classes.map(({ kind }) => kind);
    return Promise.resolve([...new Set([...Object.keys(EDGE_KINDS), ...own])]);
  }

  async impact(wish: ImpactWish): Promise<ImpactJson> {
    const graph = this.#graph;
    const view = viewOf(graph, wish.accounts);
    const start = nodeOf(view, wish.start);
    // From a team or an account downwards means to ask for what belongs to it.
    const layers = await this.#layers(wish, start >= graph.business.first && wish.direction === 'dependents');
    return impactOf({ graph, walker: this.#walker, tallies: this.#tallies, view, layers }, start, wish);
  }

  async neighbours(wish: NeighboursWish): Promise<NeighboursJson> {
    const view = viewOf(this.#graph, wish.accounts);
    const start = nodeOf(view, wish.start);
    const { business } = this.#graph;
    const layer = start < business.first ? undefined : await business.layer();
    return neighboursOf({ graph: this.#graph, view, layer }, start, wish);
  }

  async paths(wish: PathsWish): Promise<PathsJson> {
    const view = viewOf(this.#graph, wish.accounts);
    const ends = [nodeOf(view, wish.from), nodeOf(view, wish.to)] as const;
    const { business } = this.#graph;
    this.#searcher ??= new Searcher(business.first + business.nodes.length);
    const layers = await this.#layers(wish, false);
    return pathsBetween({ graph: this.#graph, searcher: this.#searcher, view, layers }, ends, wish);
  }

  /** Whom resources belong to connects everything with everything, so it is followed only where somebody asks for it. */
  async #layers({ kinds }: Following, asked: boolean): Promise<readonly Layer[]> {
    const { relations, business } = this.#graph;
    return (kinds?.has(BELONGS_TO) ?? asked) ? [relations, await business.layer()] : [relations];
  }

  async select(wish: SelectWish): Promise<Selected> {
    return selectFrom(this.#graph, viewOf(this.#graph, wish.accounts), wish);
  }

  async list({ list, accounts, ...wish }: ListWish): Promise<Listed> {
    const graph = this.#graph;
    const health = await this.#examined();
    const view = viewOf(graph, accounts);
    const sorted =
      list === 'orphans'
        ? orphansIn(health, view)
        : list === 'components'
          ? componentsIn(graph, health, view)
          : singlePointsOf(graph, health, view);
    return {
      snapshot: { id: graph.snapshot.id, at: graph.snapshot.at.toISOString() },
      total: sorted.length,
      rows: pageOf(sorted, wish, view).map(({ node, weight }) => ({
        ...singlePointOf(health, view, node),
        weight,
      })),
    };
  }

  #examined(): Promise<Health> {
    this.#health ??= finishInTurns(examine(this.#graph), pause);
    return this.#health;
  }

  async summary({ accounts }: { readonly accounts: readonly string[] | undefined }): Promise<SummaryJson> {
    const health = await this.#examined();
    return summaryOf(this.#graph, health, viewOf(this.#graph, accounts), accounts === undefined);
  }
}

function nodeOf(view: View, id: string): number {
  const node = view.find(id);
  if (node === undefined) throw graphErrors.GRAPH_NODE_UNKNOWN({ text: id, hint: '' });
  return node;
}

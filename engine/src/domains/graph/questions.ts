/** The questions of the API put to the graph: whom the words mean, what the caller may see, and the lake's words added. */

import { scopedAccounts } from '#domains/access/index.ts';
import { type KnownAccounts, readAccounts } from '#domains/accounts/index.ts';
import { didYouMean } from '#kernel/nearest.ts';
import { parseMoment } from '#kernel/parse-period.ts';
import type { Principal } from '#kernel/principal.ts';
import type { Platform } from '#platform/platform.ts';
import { wordsFor } from './add-words.ts';
import type { ExportJson, ImpactJson, NeighboursJson, PathsJson, SummaryJson } from './contract.ts';
import { graphErrors } from './errors.ts';
import { cut } from './formats/drawing.ts';
import { formats } from './formats/index.ts';
import { graphOf, type OpenedGraph } from './opened-graph.ts';
import type { Filter, GraphPort, ImpactWish, Listed, ListWish, NeighboursWish, PathsWish } from './port.ts';
import { resolveNode } from './resolve.ts';

export interface Caller {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly signal?: AbortSignal | undefined;
}

/** As it comes from outside: kinds as words between commas, and nothing yet about who asks. */
type Raw<Wish> = Omit<Wish, 'accounts' | 'kinds'> & { readonly kinds?: string | undefined };

export class Questions {
  readonly #caller: Caller;
  readonly #graph: GraphPort;
  readonly #asOf: number | undefined;
  readonly #accounts: readonly string[] | undefined;

  private constructor(caller: Caller, { graph, asOf }: OpenedGraph) {
    this.#caller = caller;
    this.#graph = graph;
    this.#asOf = asOf;
    this.#accounts = scopedAccounts(caller.principal);
  }

  /** `asOf` as a person says it: `30d`, `2026-10-01`; undefined is now. */
  static async of(caller: Caller, asOf?: string): Promise<Questions> {
    const { platform, signal } = caller;
    const organization: KnownAccounts = await readAccounts(platform, { signal });
    const { fiscalYearStartMonth } = platform.config.organisation;
    const moment =
      asOf === undefined ? undefined : parseMoment(asOf, { now: platform.clock.now(), fiscalYearStartMonth });
    return new Questions(caller, await graphOf(platform.lake, organization, moment));
  }

  async impact({ start, kinds, ...wish }: Raw<ImpactWish>): Promise<ImpactJson> {
    const node = await this.#resolve(start);
    const answer = await this.#graph.impact({ ...wish, start: node, ...(await this.#asked(kinds)) });
    const words = await this.#wordsFor([answer.start, ...answer.nodes], answer.edges);
    return {
      ...answer,
      start: words.named(answer.start),
      nodes: answer.nodes.map(words.named),
      edges: answer.edges.map(words.explained),
    };
  }

  async neighbours({ start, kinds, ...wish }: Raw<NeighboursWish>): Promise<NeighboursJson> {
    const node = await this.#resolve(start);
    const answer = await this.#graph.neighbours({ ...wish, start: node, ...(await this.#asked(kinds)) });
    const words = await this.#wordsFor([answer.start, ...answer.nodes], answer.edges);
    return {
      ...answer,
      start: words.named(answer.start),
      nodes: answer.nodes.map(words.named),
      edges: answer.edges.map(words.explained),
    };
  }

  async paths({ from, to, kinds, ...wish }: Raw<PathsWish>): Promise<PathsJson> {
    const ends = { from: await this.#resolve(from), to: await this.#resolve(to) };
    const answer = await this.#graph.paths({ ...wish, ...ends, ...(await this.#asked(kinds)) });
    const words = await this.#wordsFor(
      [answer.from, answer.to, ...answer.paths.flatMap(({ nodes }) => nodes)],
      answer.paths.flatMap(({ edges }) => edges),
    );
    return {
      ...answer,
      from: words.named(answer.from),
      to: words.named(answer.to),
      paths: answer.paths.map(({ nodes, edges }) => {
        return { nodes: nodes.map(words.named), edges: edges.map(words.explained) };
      }),
    };
  }

  async summary(): Promise<SummaryJson> {
    const answer = await this.#graph.summary({ accounts: this.#accounts });
    const { orphans, singlePoints } = answer;
    const words = await this.#wordsFor([...orphans.items, ...singlePoints], []);
    return {
      ...answer,
      orphans: { ...orphans, items: orphans.items.map(words.named) },
      singlePoints: singlePoints.map(words.named),
    };
  }

  async list(wish: Omit<ListWish, 'accounts'>): Promise<Listed> {
    const answer = await this.#graph.list({ ...wish, accounts: this.#accounts });
    const words = await this.#wordsFor(answer.rows, []);
    return { ...answer, rows: answer.rows.map(words.named) };
  }

  /** The blast radius of one node, or the resources of a filter. */
  async export(
    what: Raw<ImpactWish> | { readonly filter: Filter; readonly limit: number },
    format: ExportJson['format'],
  ): Promise<ExportJson> {
    const { snapshot, drawing } = 'filter' in what ? await this.#selected(what) : await this.#around(what);
    const writer = formats[format];
    const drawn = cut(drawing, writer);
    const { nodes, edges, truncated } = drawn;
    return {
      snapshot,
      format,
      text: writer.write(drawn),
      nodes: nodes.length,
      edges: edges.length,
      truncated,
    };
  }

  async #around(wish: Raw<ImpactWish>) {
    const { snapshot, nodes, edges, truncated } = await this.impact(wish);
    const cutShort = truncated.nodes || truncated.edges || truncated.count;
    return { snapshot, drawing: { nodes, edges, truncated: cutShort } };
  }

  async #selected(wish: { readonly filter: Filter; readonly limit: number }) {
    const { snapshot, nodes, edges, truncated } = await this.#graph.select({
      ...wish,
      accounts: this.#accounts,
    });
    const words = await this.#wordsFor(nodes, edges);
    return {
      snapshot,
      drawing: { nodes: nodes.map(words.named), edges: edges.map(words.explained), truncated },
    };
  }

  #resolve(text: string): Promise<string> {
    return resolveNode(
      {
        graph: this.#graph,
        lake: this.#caller.platform.lake,
        accounts: this.#accounts,
        asOf: this.#asOf,
        signal: this.#caller.signal,
      },
      text,
    );
  }

  /** A kind that nothing has would find nothing, and that would look like an answer. */
  async #asked(words: string | undefined) {
    const kinds = words?.split(',').map((kind) => kind.trim());
    const known = kinds ? await this.#graph.kinds() : [];
    const unknown = kinds?.find((kind) => !known.includes(kind));
    if (unknown !== undefined)
      throw graphErrors.GRAPH_KIND_UNKNOWN({
        kind: JSON.stringify(unknown.slice(0, 100)),
        hint: didYouMean(unknown, known),
        kinds: known.join(', '),
      });
    return { accounts: this.#accounts, kinds: kinds && new Set(kinds) };
  }

  #wordsFor(...of: [nodes: Parameters<typeof wordsFor>[1], edges: Parameters<typeof wordsFor>[2]]) {
    const { platform, signal } = this.#caller;
    return wordsFor({ lake: platform.lake, asOf: this.#asOf, signal }, ...of);
  }
}

/** What one caller may see of the graph: the accounts of their scope, and to whom and what these belong. */
import type { NodeJson } from './contract.ts';
import type { Graph } from './graph.ts';

export interface View {
  sees(node: number): boolean;
  /** As it is told; `name` of a resource is not kept in memory and stays null. */
  show(node: number): NodeJson;
  /** By ARN, or by axis and name; what may not be seen does not exist. */
  find(id: string): number | undefined;
}

/** `accounts` undefined: all of it. */
export function viewOf(graph: Graph, accounts: readonly string[] | undefined): View {
  const { arns, business, placeOf, places } = graph;
  const sees = accounts === undefined ? () => true : within(graph, new Set(accounts));
  return {
    sees,
    show: (node) => (node < business.first ? showResource(graph, node) : showBusiness(graph, node)),
    find(id) {
      const node = arns.numberOf(id) ?? business.numberOf(id);
      return node !== undefined && sees(node) ? node : undefined;
    },
  };

  function showResource(of: Graph, node: number): NodeJson {
    const place = places[placeOf[node] as number];
    const belonging = of.belongings[of.belongingOf[node] as number];
    return {
      id: arns.nameOf(node),
      kind: 'resource',
      type: place?.type ?? null,
      name: null,
      account: place?.account ?? null,
      region: place?.region ?? null,
      environment: belonging?.environment ?? null,
      owner: belonging?.owner ?? null,
      team: belonging?.team ?? null,
      inInventory: node < of.known,
    };
  }
}

/** What does not say in which account it stands is outside every scope. */
function within({ places, placeOf, belongings, business }: Graph, accounts: ReadonlySet<string>) {
  const placeSeen = places.map(({ account }) => account !== null && accounts.has(account));
  const seen = new Set<number>();
  for (const [at, { account }] of belongings.entries())
    if (account !== null && accounts.has(account))
      for (const position of business.ofBelonging[at] ?? []) seen.add(position);
  for (const account of accounts) for (const position of business.aboveAccount(account)) seen.add(position);
  return (node: number): boolean =>
    node < business.first ? (placeSeen[placeOf[node] as number] ?? false) : seen.has(node - business.first);
}

function showBusiness({ business }: Graph, node: number): NodeJson {
  const { id, axis, name } = business.nodes[node - business.first] ?? { id: '', axis: 'unit', name: '' };
  return {
    id,
    kind: axis,
    type: null,
    name,
    account: axis === 'account' ? name : null,
    region: null,
    environment: null,
    owner: null,
    team: null,
    inInventory: true,
  };
}

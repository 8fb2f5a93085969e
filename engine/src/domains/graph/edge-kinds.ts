/** What each kind of edge means for somebody who wants to change one of its ends. */

/**
 * Which way the effect of a change runs along an edge: `to-from` when a change to what it points to reaches
 * what it comes from, `none` when neither end feels a change to the other.
 */
export type Flow = 'to-from' | 'from-to' | 'both' | 'none';

export interface EdgeKind {
  readonly flow: Flow;
  /** Read from the resource an edge comes from to the one it points to. */
  readonly description: string;
  /** Whether a second one of its kind would keep things going when the first is gone. */
  readonly alternatives: boolean;
  /** Types whose edges of this kind run another way. */
  readonly except?: { readonly fromTypes: readonly string[]; readonly flow: Flow } | undefined;
}

const leans = (description: string, alternatives = false): EdgeKind => ({
  flow: 'to-from',
  description,
  alternatives,
});

/** The edge from a resource to whom or what it belongs to. It is followed only when somebody asks for it. */
export const BELONGS_TO = 'belongs-to';

/** Their cluster answers through its members, so it feels a change to one of them. */
const CARRYING_MEMBERS = [
  'AWS::RDS::DBInstance',
  'AWS::Neptune::DBInstance',
  'AWS::DocDB::DBInstance',
  'AWS::ElastiCache::CacheCluster',
];

export const EDGE_KINDS: Readonly<Record<string, EdgeKind>> = {
  'attached-to': {
    flow: 'both',
    description: 'is fastened to it; neither works on without the other',
    alternatives: false,
  },
  'in-network': leans('stands in the network'),
  'in-subnet': leans('stands in the subnet', true),
  'protected-by': leans('is reached only as this security group allows'),
  'encrypted-by': leans('can be read only with the key'),
  'uses-role': leans('acts with the permissions of the role'),
  targets: leans('sends its requests or events there', true),
  'routes-to': leans('sends its traffic through it', true),
  'logs-to': leans('keeps its logs there'),
  'reads-from': leans('is fed from it', true),
  'made-from': { flow: 'none', description: 'was made from it and lives on by itself', alternatives: false },
  'member-of': leans('is made and changed by the stack'),
  'part-of': {
    ...leans('runs in the cluster or group'),
    except: { fromTypes: CARRYING_MEMBERS, flow: 'both' },
  },
  trusts: { flow: 'from-to', description: 'lets it in: who is let in works through it', alternatives: false },
  'depends-on': leans('needs it, as its tags declare', true),
  'talks-to': leans('opens connections to it', true),
  'resolves-to': leans('is the name of it', true),
  [BELONGS_TO]: leans('belongs to it'),
};

/** A kind that is not described here comes from somebody's own facts: those say "depends on" too. */
const UNDESCRIBED = leans('depends on it in a way that is not described', false);

export const edgeKind = (kind: string): EdgeKind =>
  Object.hasOwn(EDGE_KINDS, kind) ? (EDGE_KINDS[kind] ?? UNDESCRIBED) : UNDESCRIBED;

export const isDescribed = (kind: string): boolean => Object.hasOwn(EDGE_KINDS, kind);

export function flowOf(kind: string, fromType: string): Flow {
  const { flow, except } = edgeKind(kind);
  return except?.fromTypes.includes(fromType) ? except.flow : flow;
}

/** What load balancers listen for. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, texts, varchar } from '#platform/lake/index.ts';
import { flattened, grouped } from '../../call-results.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'elbv2:DescribeListeners'>['Listeners']>[number];
  readonly tags: Readonly<Record<string, string>> | null;
}
type Action = NonNullable<Listed['of']['DefaultActions']>[number];

const TYPE = 'AWS::ElasticLoadBalancingV2::Listener';

/** One group, or several with weights. */
const groupsOf = ({ TargetGroupArn, ForwardConfig }: Action): string[] => [
  ...(TargetGroupArn ? [TargetGroupArn] : []),
  ...(ForwardConfig?.TargetGroups ?? []).flatMap((group) => group.TargetGroupArn ?? []),
];

/** DescribeTags takes twenty ARNs at once. */
const HANDFUL = 20;

export const listener = defineScanner({
  type: TYPE,
  description: 'Listeners: the ports at which load balancers take requests, and what they do with them.',
  scope: 'region',
  calls: ['elbv2:DescribeLoadBalancers', 'elbv2:DescribeListeners', 'elbv2:DescribeTags'],
  columns: {
    port: integer('The port it listens at.', 'nullable'),
    protocol: varchar('HTTP, HTTPS, TCP, TLS, UDP, TCP_UDP, GENEVE and others.', 'nullable'),
    tls_policy: varchar('Which versions of TLS and which ciphers it takes, by the name of AWS.', 'nullable'),
    action: varchar(
      'What it does unless a rule says otherwise: forward, redirect, fixed-response and others.',
      'nullable',
    ),
    redirects_to: varchar('The protocol that it redirects to.', 'nullable'),
    load_balancer: varchar('The load balancer it belongs to.', 'nullable'),
    target_groups: texts('The target groups it sends to unless a rule says otherwise.', 'nullable'),
    certificates: texts('The certificate that it shows unless a client asks for another name.', 'nullable'),
  },
  relations: [
    { column: 'load_balancer', kind: 'part-of', to: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
    { column: 'target_groups', kind: 'targets', to: 'AWS::ElasticLoadBalancingV2::TargetGroup' },
    { column: 'certificates', kind: 'uses' },
  ],
  list: async (ask) => {
    const balancers = await ask.list('elbv2:DescribeLoadBalancers', {}, ({ LoadBalancers }) => LoadBalancers);
    const found = await ask.each(balancers, async ({ LoadBalancerArn }) => {
      // 50 to a load balancer unless AWS was asked for more: they fit on a page.
      const said = await ask.detail('elbv2:DescribeListeners', { LoadBalancerArn, PageSize: 400 });
      return said?.Listeners ?? [];
    });
    const told = await ask.each(grouped(flattened(found), HANDFUL), async (listeners) => {
      const ResourceArns = listeners.flatMap(({ ListenerArn }) => ListenerArn ?? []);
      const said = await ask.detail('elbv2:DescribeTags', { ResourceArns });
      const tags = new Map(said?.TagDescriptions?.map(({ ResourceArn, Tags }) => [ResourceArn, Tags ?? []]));
      return listeners.map((of) => ({ of, tags: tagMap(tags.get(of.ListenerArn)) }));
    });
    return flattened(told);
  },
  toRow: ({ of, tags }: Listed) => {
    const actions = of.DefaultActions ?? [];
    // The last one is what happens; those before it ask who is there.
    const last = actions.at(-1);
    return {
      arn: needed(of.ListenerArn, TYPE, 'ListenerArn'),
      name: of.Protocol && of.Port !== undefined ? `${of.Protocol}:${of.Port}` : null,
      tags,
      created_at: null,
      port: of.Port ?? null,
      protocol: of.Protocol ?? null,
      tls_policy: of.SslPolicy ?? null,
      action: last?.Type ?? null,
      redirects_to: last?.RedirectConfig?.Protocol ?? null,
      load_balancer: of.LoadBalancerArn ?? null,
      target_groups: [...new Set(actions.flatMap(groupsOf))],
      certificates: of.Certificates?.flatMap(({ CertificateArn }) => CertificateArn ?? []) ?? [],
    };
  },
});

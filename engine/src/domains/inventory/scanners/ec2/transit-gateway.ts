/** Transit gateways. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Attachments = OutputOf<'ec2:DescribeTransitGatewayAttachments'>['TransitGatewayAttachments'];

interface Listed {
  readonly of: NonNullable<OutputOf<'ec2:DescribeTransitGateways'>['TransitGateways']>[number];
  /** undefined where AWS did not say. */
  readonly attachments: NonNullable<Attachments> | undefined;
}

/** EC2's answers name attachments for a while that are gone. */
const GONE = /^(deleted|deleting|failed|failing|rejected|rejecting)$/;

export const transitGateway = defineScanner({
  type: 'AWS::EC2::TransitGateway',
  description: 'Transit gateways: hubs between VPCs and networks; each attachment is paid for by the hour.',
  scope: 'region',
  calls: ['ec2:DescribeTransitGateways', 'ec2:DescribeTransitGatewayAttachments'],
  columns: {
    transit_gateway_id: varchar('The id that EC2 calls take.', 'required'),
    state: varchar('pending, available, modifying, deleting or deleted.', 'nullable'),
    description: varchar('What whoever made it wrote down.', 'nullable'),
    accepts_unasked: boolean('Whether it accepts attachments of other accounts by itself.', 'nullable'),
    attachment_count: integer('How many things are attached to it.', 'nullable'),
    networks: texts('The VPCs that are attached to it, of whatever account.', 'nullable'),
  },
  relations: [{ column: 'networks', kind: 'routes-to', to: 'AWS::EC2::VPC' }],
  list: async (ask) => {
    const own = await ask.list('ec2:DescribeTransitGateways', {}, ({ TransitGateways }) =>
      TransitGateways?.filter(ownedBy(ask.where)),
    );
    const all = await ask.also(
      'ec2:DescribeTransitGatewayAttachments',
      {},
      ({ TransitGatewayAttachments }) => TransitGatewayAttachments,
    );
    return ask.each(own, async (of) => ({
      of,
      attachments: all?.filter(
        ({ TransitGatewayId, State }) => TransitGatewayId === of.TransitGatewayId && !GONE.test(State ?? ''),
      ),
    }));
  },
  toRow: ({ of, attachments }: Listed, where) => {
    const id = needed(of.TransitGatewayId, 'AWS::EC2::TransitGateway', 'TransitGatewayId');
    const tags = tagMap(of.Tags ?? []);
    const accepts = of.Options?.AutoAcceptSharedAttachments;
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:transit-gateway/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: of.CreationTime ?? null,
      transit_gateway_id: id,
      state: of.State ?? null,
      description: of.Description || null,
      accepts_unasked: accepts === undefined ? null : accepts === 'enable',
      attachment_count: attachments?.length ?? null,
      networks:
        attachments?.flatMap(({ ResourceType, ResourceId, ResourceOwnerId = where.account }) =>
          ResourceType === 'vpc'
            ? (ec2Arn({ ...where, account: ResourceOwnerId }, 'vpc', ResourceId) ?? [])
            : [],
        ) ?? null,
    };
  },
});

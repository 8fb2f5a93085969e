/** Internet gateways. */
import type { OutputOf } from '#platform/aws/index.ts';
import { texts, varchar } from '#platform/lake/index.ts';
import { ec2Arns } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';

type InternetGateway = NonNullable<OutputOf<'ec2:DescribeInternetGateways'>['InternetGateways']>[number];

export const internetGateway = defineScanner({
  type: 'AWS::EC2::InternetGateway',
  description: 'Internet gateways: how a VPC reaches the internet and is reached from there.',
  scope: 'region',
  calls: ['ec2:DescribeInternetGateways'],
  columns: {
    internet_gateway_id: varchar('The id that EC2 calls take.', 'required'),
    attached_to: texts('The VPC it opens; empty where it opens none.', 'nullable'),
  },
  relations: [{ column: 'attached_to', kind: 'attached-to', to: 'AWS::EC2::VPC' }],
  list: (ask) =>
    ask.list('ec2:DescribeInternetGateways', {}, ({ InternetGateways }) =>
      InternetGateways?.filter(ownedBy(ask.where)),
    ),
  toRow: (raw: InternetGateway, where) => {
    const id = needed(raw.InternetGatewayId, 'AWS::EC2::InternetGateway', 'InternetGatewayId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:internet-gateway/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: null,
      internet_gateway_id: id,
      attached_to: ec2Arns(
        where,
        'vpc',
        raw.Attachments?.map(({ VpcId }) => VpcId),
      ),
    };
  },
});

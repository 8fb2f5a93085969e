/** Network interfaces, those of instances among them, and the logs of what flows through them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { here, type Scene } from '../scene.ts';
import { defineShelf } from '../shelf.ts';
import type { Item } from '../thing.ts';
import { defaultGroup, defaultSubnet, defaultVpc, primaryInterface } from './default-network.ts';
import { instanceState, networkOf } from './instance-answers.ts';
import { ec2Listing } from './listing.ts';
import type { InstanceRecord } from './records.ts';

type Interface = NonNullable<OutputOf<'ec2:DescribeNetworkInterfaces'>['NetworkInterfaces']>[number];
type FlowLog = NonNullable<OutputOf<'ec2:DescribeFlowLogs'>['FlowLogs']>[number];

/** Those that no instance was born with; an ordinary one is attached to nothing. */
export const networkInterfaces = defineShelf<Interface>({
  kind: 'ec2:network-interface',
  scope: 'region',
  make: (site, name) => {
    const AvailabilityZone = `${site.region}${site.pick(['a', 'b', 'c'])}`;
    const PrivateIpAddress = `172.31.${site.between(0, 47)}.${site.between(4, 250)}`;
    return {
      NetworkInterfaceId: `eni-${site.hex(17)}`,
      InterfaceType: 'interface',
      Description: name,
      Status: 'available',
      VpcId: defaultVpc(site),
      SubnetId: defaultSubnet(site, AvailabilityZone),
      AvailabilityZone,
      OwnerId: site.account,
      Groups: [{ GroupId: defaultGroup(site), GroupName: 'default' }],
      PrivateIpAddress,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress }],
      RequesterManaged: false,
      SourceDestCheck: true,
    };
  },
  idOf: (doc) => doc.NetworkInterfaceId ?? '',
  arnOf: (doc, { region, account }) =>
    `arn:aws:ec2:${region}:${account}:network-interface/${doc.NetworkInterfaceId}`,
});

export const flowLogs = defineShelf<FlowLog>({
  kind: 'ec2:vpc-flow-log',
  scope: 'region',
  make: (site, name) => ({
    FlowLogId: `fl-${site.hex(17)}`,
    FlowLogStatus: 'ACTIVE',
    DeliverLogsStatus: 'SUCCESS',
    ResourceId: defaultVpc(site),
    TrafficType: 'ALL',
    LogDestinationType: 'cloud-watch-logs',
    LogGroupName: `/vpc/${name}`,
    DeliverLogsPermissionArn: `arn:aws:iam::${site.account}:role/flow-logs`,
    MaxAggregationInterval: 600,
    CreationTime: new Date(site.now),
  }),
  idOf: (doc) => doc.FlowLogId ?? '',
  arnOf: (doc, { region, account }) => `arn:aws:ec2:${region}:${account}:vpc-flow-log/${doc.FlowLogId}`,
});

function ofInstances(scene: Scene): Item<Interface>[] {
  const publicIps = new Map(
    Object.values(here(scene).addresses).map(({ association, publicIp }) => [
      association?.instanceId,
      publicIp,
    ]),
  );
  return Object.values(here(scene).instances)
    .filter((instance) => instanceState(instance, scene.now) !== 'terminated')
    .map((instance) => bornWith(scene, instance, publicIps.get(instance.id)));
}

function bornWith(scene: Scene, instance: InstanceRecord, publicIp: string | undefined): Item<Interface> {
  const id = primaryInterface(instance.id);
  const { privateIp: PrivateIpAddress, zone, createdAt } = instance;
  return {
    arn: `arn:aws:ec2:${scene.region}:${scene.account}:network-interface/${id}`,
    createdAt,
    tags: {},
    doc: {
      NetworkInterfaceId: id,
      InterfaceType: 'interface',
      Description: '',
      Status: 'in-use',
      ...networkOf(scene, instance),
      AvailabilityZone: zone,
      OwnerId: scene.account,
      PrivateIpAddress,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress }],
      RequesterManaged: false,
      SourceDestCheck: true,
      Attachment: {
        InstanceId: instance.id,
        InstanceOwnerId: scene.account,
        DeviceIndex: 0,
        DeleteOnTermination: true,
        AttachTime: new Date(createdAt),
        Status: 'attached',
      },
      ...(publicIp && { Association: { PublicIp: publicIp, IpOwnerId: scene.account } }),
    },
  };
}

export const interfaceShelves = [networkInterfaces, flowLogs];

export const interfaceAnswers = {
  ...ec2Listing('ec2:DescribeNetworkInterfaces', networkInterfaces, {
    ids: 'NetworkInterfaceIds',
    missing: 'InvalidNetworkInterfaceID.NotFound',
    facets: (doc) => ({
      'network-interface-id': doc.NetworkInterfaceId,
      'vpc-id': doc.VpcId,
      'subnet-id': doc.SubnetId,
      'group-id': doc.Groups?.[0]?.GroupId,
      'attachment.instance-id': doc.Attachment?.InstanceId,
      status: doc.Status,
    }),
    also: ofInstances,
  }),
  ...ec2Listing('ec2:DescribeFlowLogs', flowLogs, {
    ids: 'FlowLogIds',
    missing: 'InvalidFlowLogId.NotFound',
    facets: (doc) => ({ 'flow-log-id': doc.FlowLogId, 'resource-id': doc.ResourceId }),
  }),
};

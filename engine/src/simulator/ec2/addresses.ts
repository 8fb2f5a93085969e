/** Elastic IP addresses. */
import type { OutputOf } from '#platform/aws/index.ts';
import { draw } from '../random-streams.ts';
import { Refusal } from '../refusal.ts';
import { born, find, type HandlersOf, here, isVisible, newId, type Scene } from '../scene.ts';
import { ec2Tagged, fromPairs, withTags } from '../tags.ts';
import type { Tags } from '../thing.ts';
import { primaryInterface } from './default-network.ts';
import { matches } from './filters.ts';
import { findInstance } from './instances.ts';
import type { AddressRecord, AssociationRecord } from './records.ts';
import { noAllocation, noAssociation } from './refusals.ts';

type Address = NonNullable<OutputOf<'ec2:DescribeAddresses'>['Addresses']>[number];

/** With the interface that it is to belong to, if any. */
export function addAddress(scene: Scene, tags: Tags, interfaceId?: string): AddressRecord {
  const octet = () => Math.floor(draw(scene.world, `eip/${scene.account}/${scene.region}`) * 254) + 1;
  const record: AddressRecord = {
    allocationId: newId(scene, 'eipalloc'),
    // 203.0.113.0/24 and its kind are too small for an estate; 3.0.0.0/8 is Amazon's own.
    publicIp: `3.${octet()}.${octet()}.${octet()}`,
    tags,
    ...(interfaceId !== undefined && { association: { id: newId(scene, 'eipassoc'), interfaceId } }),
    ...born(scene),
  };
  here(scene).addresses[record.allocationId] = record;
  return record;
}

const findAddress = (scene: Scene, id: string | undefined): AddressRecord =>
  find(scene, here(scene).addresses, id, noAllocation);

const toAddress = (scene: Scene, address: AddressRecord): Address => ({
  AllocationId: address.allocationId,
  PublicIp: address.publicIp,
  Domain: 'vpc',
  NetworkBorderGroup: scene.region,
  PublicIpv4Pool: 'amazon',
  ...(address.association && toAssociation(scene, address.association)),
  ...ec2Tagged(address.tags),
});

function toAssociation(scene: Scene, { id, instanceId, interfaceId }: AssociationRecord): Address {
  const instance = instanceId === undefined ? undefined : here(scene).instances[instanceId];
  return {
    AssociationId: id,
    NetworkInterfaceOwnerId: scene.account,
    ...(instanceId !== undefined && {
      InstanceId: instanceId,
      NetworkInterfaceId: primaryInterface(instanceId),
      PrivateIpAddress: instance?.privateIp,
    }),
    ...(interfaceId !== undefined && { NetworkInterfaceId: interfaceId }),
  };
}

export const addresses: HandlersOf<
  | 'ec2:AllocateAddress'
  | 'ec2:AssociateAddress'
  | 'ec2:DescribeAddresses'
  | 'ec2:DisassociateAddress'
  | 'ec2:ReleaseAddress'
> = {
  'ec2:AllocateAddress': (scene, input) => {
    const wanted = fromPairs(input.TagSpecifications?.[0]?.Tags);
    const address = addAddress(scene, withTags({}, wanted, 'TagLimitExceeded', 'InvalidParameterValue'));
    const { Tags: _, ...allocated } = toAddress(scene, address);
    return allocated;
  },

  'ec2:AssociateAddress': (scene, input) => {
    const address = findAddress(scene, input.AllocationId);
    const instance = findInstance(scene, input.InstanceId);
    if (address.association?.instanceId === instance.id) return { AssociationId: address.association.id };
    if (address.association && input.AllowReassociation === false) {
      const message = `resource ${address.allocationId} is already associated with associate-id ${address.association.id}`;
      throw new Refusal('Resource.AlreadyAssociated', message);
    }
    address.association = { id: newId(scene, 'eipassoc'), instanceId: instance.id };
    return { AssociationId: address.association.id };
  },

  'ec2:DescribeAddresses': (scene, { AllocationIds, Filters }) => {
    const asked = AllocationIds?.map((id) => findAddress(scene, id)) ?? Object.values(here(scene).addresses);
    const present = asked.filter((address) => {
      const facets = {
        'allocation-id': address.allocationId,
        'public-ip': address.publicIp,
        'instance-id': address.association?.instanceId,
        'association-id': address.association?.id,
        domain: 'vpc',
      };
      return isVisible(address, scene.now) && matches(Filters, facets, address.tags);
    });
    return { Addresses: present.map((address) => toAddress(scene, address)) };
  },

  'ec2:DisassociateAddress': (scene, input) => {
    const id = input.AssociationId ?? '';
    const address = Object.values(here(scene).addresses).find((one) => one.association?.id === id);
    if (!address) throw noAssociation(id);
    delete address.association;
    return {};
  },

  'ec2:ReleaseAddress': (scene, input) => {
    const address = findAddress(scene, input.AllocationId);
    if (address.association) {
      throw new Refusal('InvalidIPAddress.InUse', `Address ${address.publicIp} is in use.`);
    }
    delete here(scene).addresses[address.allocationId];
    return {};
  },
};

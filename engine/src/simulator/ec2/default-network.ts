/** The network that every region of an account is born with, and what stands in it when nobody says where: ids that follow from the place. */
import { digitsOf } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

interface Place {
  readonly account: string;
  readonly region: string;
}

const idOf = (prefix: string, { account, region }: Place, more = '') =>
  `${prefix}-0${digitsOf(`${prefix}/${account}/${region}/${more}`, 16)}`;

export const defaultVpc = (place: Place) => idOf('vpc', place);

/** One subnet for each zone: `eu-west-1a`. */
export const defaultSubnet = (place: Place, zone: string) => idOf('subnet', place, zone);

export const defaultGroup = (place: Place) => idOf('sg', place);

export const defaultAcl = (place: Place) => idOf('acl', place);

export const mainRouteTable = (place: Place) => idOf('rtb', place);

export const defaultInternetGateway = (place: Place) => idOf('igw', place);

/** The key that AWS manages for EBS, `aws/ebs`. */
export function ebsKey({ account, region }: Place): string {
  const id = uuidOf(digitsOf(`aws/ebs/${account}/${region}`, 32));
  return `arn:aws:kms:${region}:${account}:key/${id}`;
}

/** The interface that an instance is born with; it goes when the instance goes. */
export const primaryInterface = (instanceId: string) => `eni-0${digitsOf(instanceId, 16)}`;

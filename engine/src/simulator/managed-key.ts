/** The keys that AWS makes and manages for a service in each region of an account: `aws/rds`, `aws/elasticfilesystem`. */
import { digitsOf } from './shelf.ts';
import { uuidOf } from './uuid.ts';

interface Place {
  readonly account: string;
  readonly region: string;
}

export const managedKey = ({ account, region }: Place, service: string): string =>
  `arn:aws:kms:${region}:${account}:key/${uuidOf(digitsOf(`aws/${service}/${account}/${region}`, 32))}`;

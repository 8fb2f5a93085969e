/** The keys that AWS makes and manages for a service in each region of an account: `aws/rds`, `aws/elasticfilesystem`. */
import { digitsOf } from './shelf.ts';

interface Place {
  readonly account: string;
  readonly region: string;
}

export function managedKey({ account, region }: Place, service: string): string {
  const digits = digitsOf(`aws/${service}/${account}/${region}`, 32);
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return `arn:aws:kms:${region}:${account}:key/${id}`;
}

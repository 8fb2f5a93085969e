/** Host names of AWS that say which resource answers there. */
import { bucketArn, ec2Arn } from './arns.ts';
import type { Where } from './where.ts';

type Place = Pick<Where, 'partition' | 'account'>;

/** Also its website: `photos.s3-website.eu-west-1.amazonaws.com`. */
const BUCKET = /^(.+)\.s3(?:[.-](?:website[.-]|dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/;
const ENDPOINT =
  /^(?:.+\.)?(vpce-[0-9a-f]+)(?:-[a-z0-9-]+)?\..+\.([a-z0-9-]+)\.vpce\.amazonaws\.com(?:\.cn)?$/;

/** Its ARN; null where the name alone does not tell, as with load balancers and distributions. */
export function arnOfHost(place: Place, host: string | undefined): string | null {
  const name = host?.toLowerCase().replace(/\.$/, '') ?? '';
  const bucket = BUCKET.exec(name)?.[1];
  if (bucket) return bucketArn(place, bucket);
  const [, endpoint, region = ''] = ENDPOINT.exec(name) ?? [];
  return ec2Arn({ ...place, region }, 'vpc-endpoint', endpoint);
}

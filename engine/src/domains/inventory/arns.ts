/** ARNs that AWS leaves to the reader: many answers name their neighbours by bare ids. */
import type { Where } from './where.ts';

type Place = Pick<Where, 'partition' | 'region' | 'account'>;

/** `ec2Arn(where, 'subnet', 'subnet-1')`; null where there is no id. */
export const ec2Arn = ({ partition, region, account }: Place, kind: string, id: string | undefined) =>
  id ? `arn:${partition}:ec2:${region}:${account}:${kind}/${id}` : null;

export const ec2Arns = (place: Place, kind: string, ids: readonly (string | undefined)[] | undefined) =>
  (ids ?? []).flatMap((id) => ec2Arn(place, kind, id) ?? []);

interface Group {
  readonly GroupId?: string | undefined;
}

/** The security groups of something; null where AWS does not say. */
export const groupArns = (place: Place, groups: readonly Group[] | undefined) =>
  groups
    ? ec2Arns(
        place,
        'security-group',
        groups.map(({ GroupId }) => GroupId),
      )
    : null;

/** Images and snapshots name no account. */
export const imageArn = ({ partition, region }: Place, id: string | undefined) =>
  id ? `arn:${partition}:ec2:${region}::image/${id}` : null;

export const snapshotArn = ({ partition, region }: Place, id: string | undefined) =>
  id ? `arn:${partition}:ec2:${region}::snapshot/${id}` : null;

/** A key is named by its ARN, its bare id or an alias; only the first two say which it is. */
export function keyArn({ partition, region, account }: Place, key: string | undefined): string | null {
  if (!key || /(^|:)alias\//.test(key)) return null;
  return key.startsWith('arn:') ? key : `arn:${partition}:kms:${region}:${account}:key/${key}`;
}

export const logGroupArn = ({ partition, region, account }: Place, name: string | undefined) =>
  name ? `arn:${partition}:logs:${region}:${account}:log-group:${name}` : null;

export const bucketArn = ({ partition }: Pick<Place, 'partition'>, name: string | undefined) =>
  name ? `arn:${partition}:s3:::${name}` : null;

/** The ARN of the thing itself, where AWS names a version of a function or everything in a log group. */
export const bareArn = (arn: string | undefined): string | null =>
  arn?.replace(/^(arn:[^:]+:lambda:[^:]*:[^:]*:function:[^:]+):.+$/, '$1').replace(/:\*$/, '') ?? null;

/** The bucket of `s3://bucket/some/prefix`. */
export const bucketArnOfUrl = (place: Pick<Place, 'partition'>, url: string | undefined) =>
  bucketArn(place, /^s3[an]?:\/\/([^/]+)/.exec(url ?? '')?.[1]);

/** A role is named by its ARN, or by its name with or without its path. */
export function roleArn({ partition, account }: Place, role: string | undefined): string | null {
  if (!role) return null;
  return role.startsWith('arn:') ? role : `arn:${partition}:iam::${account}:role/${role}`;
}

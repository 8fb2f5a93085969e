/** Tags as a table inside, as lists of pairs outside. */
import { Refusal } from './refusal.ts';
import type { Tags } from './thing.ts';

interface Pair {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** AWS allows 50 per resource, and keeps keys that begin with `aws:` for itself. */
const MAX_TAGS = 50;

export const toPairs = (tags: Tags): { Key: string; Value: string }[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** As the services have them that write their fields small. */
export const toSmallPairs = (tags: Tags): { key: string; value: string }[] =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

/** EC2 leaves the list out when it would be empty. */
export const ec2Tagged = (tags: Tags): { Tags?: { Key: string; Value: string }[] } =>
  Object.keys(tags).length > 0 ? { Tags: toPairs(tags) } : {};

export const fromPairs = (pairs: readonly Pair[] | undefined): Tags =>
  Object.fromEntries((pairs ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));

/** The tags after adding; refuses what AWS refuses, in the service's code. */
export function withTags(tags: Tags, added: Tags, tooMany: string, reserved: string): Tags {
  for (const key of Object.keys(added)) {
    if (/^aws:/i.test(key)) throw new Refusal(reserved, `Tag keys starting with 'aws:' are reserved: ${key}`);
  }
  const all = { ...tags, ...added };
  if (Object.keys(all).length > MAX_TAGS) throw new Refusal(tooMany, `More than ${MAX_TAGS} tags.`);
  return all;
}

export const withoutTags = (tags: Tags, keys: readonly string[]): Tags =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)));

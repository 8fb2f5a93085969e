import { expect, it } from 'vitest';
import { lifecycleOf } from './bucket-lifecycle.ts';

const aborting = { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } };

it('sees what is done to the whole bucket, and how soon', () => {
  const Rules = [
    { Status: 'Enabled' as const, Filter: {}, ...aborting },
    { Status: 'Enabled' as const, Prefix: '', NoncurrentVersionExpiration: { NoncurrentDays: 90 } },
    {
      Status: 'Enabled' as const,
      Filter: { Prefix: '' },
      NoncurrentVersionExpiration: { NoncurrentDays: 30 },
    },
    {
      Status: 'Enabled' as const,
      Filter: { Prefix: 'logs/' },
      Transitions: [{ StorageClass: 'GLACIER' as const }],
    },
  ];
  expect(lifecycleOf({ Rules })).toEqual({
    lifecycle_rules: 4,
    aborts_incomplete_uploads: true,
    aborts_incomplete_uploads_days: 7,
    expires_objects_days: null,
    expires_old_versions: true,
    expires_old_versions_days: 30,
    moves_to: ['GLACIER'],
  });
});

it.each([
  ['disabled', { Status: 'Disabled' as const, Filter: {}, ...aborting }],
  ['for a prefix', { Status: 'Enabled' as const, Filter: { Prefix: 'tmp/' }, ...aborting }],
  ['for a prefix, as it was once written', { Status: 'Enabled' as const, Prefix: 'tmp/', ...aborting }],
  ['for a tag', { Status: 'Enabled' as const, Filter: { Tag: { Key: 'a', Value: 'b' } }, ...aborting }],
])('does not take a rule that is %s for one that cleans the bucket', (_, rule) => {
  expect(lifecycleOf({ Rules: [rule] }).aborts_incomplete_uploads).toBe(false);
});

it('tells no rules from rules that nobody told of', () => {
  expect(lifecycleOf(null)).toMatchObject({
    lifecycle_rules: 0,
    aborts_incomplete_uploads: false,
    moves_to: [],
  });
  expect(lifecycleOf(undefined)).toMatchObject({
    lifecycle_rules: null,
    aborts_incomplete_uploads: null,
    moves_to: null,
  });
});

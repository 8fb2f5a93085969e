/** Key pairs. */
import type { OutputOf } from '#platform/aws/index.ts';
import { varchar } from '#platform/lake/index.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type KeyPair = NonNullable<OutputOf<'ec2:DescribeKeyPairs'>['KeyPairs']>[number];

export const keyPair = defineScanner({
  type: 'AWS::EC2::KeyPair',
  description: 'Key pairs: public keys that instances are launched with, so that people can log in.',
  scope: 'region',
  calls: ['ec2:DescribeKeyPairs'],
  columns: {
    key_pair_id: varchar('The id that EC2 calls take.', 'required'),
    key_name: varchar('The name that instances and launch templates know it by.', 'nullable'),
    key_type: varchar('rsa or ed25519.', 'nullable'),
    fingerprint: varchar('The fingerprint of the key.', 'nullable'),
  },
  relations: [],
  list: (ask) => ask.whole('ec2:DescribeKeyPairs', {}, ({ KeyPairs }) => KeyPairs),
  toRow: (raw: KeyPair, { partition, region, account }) => {
    const id = needed(raw.KeyPairId, 'AWS::EC2::KeyPair', 'KeyPairId');
    return {
      arn: `arn:${partition}:ec2:${region}:${account}:key-pair/${id}`,
      name: raw.KeyName ?? null,
      tags: tagMap(raw.Tags ?? []),
      created_at: raw.CreateTime ?? null,
      key_pair_id: id,
      key_name: raw.KeyName ?? null,
      key_type: raw.KeyType ?? null,
      fingerprint: raw.KeyFingerprint ?? null,
    };
  },
});

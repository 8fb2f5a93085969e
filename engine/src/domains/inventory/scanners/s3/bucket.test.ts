import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { bucket } from './bucket.ts';

const where = whereIs('111122223333', 'eu-west-1');
const of = { Name: 'orders' };

scannerContract(bucket, { estate: { buckets: 30 }, rows: 30 });

it('finds every bucket once, in its own region', async () => {
  const { run, port, target } = simulatedAws({ perRegion: { buckets: 3 } });
  const found = [];
  for (const region of ['us-east-1', 'eu-west-1']) {
    const result = await run(bucket.read(port, whereIs(target.account, region)));
    found.push(...(result.status === 'ok' ? result.output.map(({ name }) => name) : []));
  }
  const named = (region: string) => [0, 1, 2].map((index) => `${target.account}-${region}-${index}`);
  // A place lists its buckets by name, each once.
  expect(found).toEqual([...named('us-east-1'), ...named('eu-west-1')]);
});

it('is partial where a setting may not be read, and leaves that unknown', async () => {
  const faults = [{ fault: { kind: 'denied' }, operation: 's3:GetBucketLogging' }] as const;
  const { run, port, target } = simulatedAws({ perRegion: { buckets: 1 }, faults });
  const result = await run(bucket.read(port, whereIs(target.account, target.region)));
  expect(result).toMatchObject({
    status: 'partial',
    output: [{ access_log: null, versioning: 'Off', acl_public: false }],
  });
});

it('tells how a bucket is closed, kept and copied', () => {
  const details = {
    versioning: { Status: 'Enabled' as const },
    encryption: {
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID: 'k-1' },
            BucketKeyEnabled: true,
          },
        ],
      },
    },
    publicAccess: { PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
    policy: null,
    ownership: { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' as const }] } },
    acl: {
      Grants: [
        {
          Grantee: { Type: 'Group' as const, URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
          Permission: 'READ' as const,
        },
      ],
    },
    logging: { LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'orders/' } },
    replication: {
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::111122223333:role/copy',
        Rules: [
          { Status: 'Enabled' as const, Destination: { Bucket: 'arn:aws:s3:::copy' } },
          { Status: 'Disabled' as const, Destination: { Bucket: 'arn:aws:s3:::old-copy' } },
        ],
      },
    },
    objectLock: {
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled' as const,
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE' as const, Years: 1 } },
      },
    },
  };
  expect(bucket.toRow({ of, details, tags: {} }, where)).toMatchObject({
    arn: 'arn:aws:s3:::orders',
    versioning: 'Enabled',
    mfa_delete: false,
    encryption: 'aws:kms',
    key: 'arn:aws:kms:eu-west-1:111122223333:key/k-1',
    blocks_public_acls: true,
    blocks_public_policy: false,
    has_policy: false,
    policy_public: false,
    tls_only: false,
    acl_public: true,
    access_log_bucket: 'arn:aws:s3:::logs',
    replicates_to: ['arn:aws:s3:::copy'],
    object_lock: true,
    object_lock_days: 365,
  });
});

it('tells what is absent from what nobody told of', () => {
  const absent = {
    encryption: null,
    publicAccess: null,
    ownership: null,
    replication: null,
    objectLock: null,
  };
  expect(bucket.toRow({ of, details: absent, tags: null }, where)).toMatchObject({
    tags: null,
    encryption: 'none',
    blocks_public_acls: false,
    ownership: 'ObjectWriter',
    replicated: false,
    object_lock: false,
  });
  expect(bucket.toRow({ of, details: {}, tags: null }, where)).toMatchObject({
    versioning: null,
    encryption: null,
    blocks_public_acls: null,
    has_policy: null,
    policy_public: null,
    tls_only: null,
    ownership: null,
    acl_public: null,
    replicated: null,
    object_lock: null,
  });
});

it('believes S3 on whether a policy is public, and reads it where S3 is silent', () => {
  const policy = { Policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject"}]}' };
  const isOpen = (IsPublic?: boolean) => {
    const policyStatus = { PolicyStatus: IsPublic === undefined ? {} : { IsPublic } };
    return bucket.toRow({ of, details: { policy, policyStatus }, tags: {} }, where).policy_public;
  };
  expect([isOpen(true), isOpen(false), isOpen()]).toEqual([true, false, true]);
});

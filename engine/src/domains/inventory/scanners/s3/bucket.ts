/** S3 buckets. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { bucketArn, keyArn, roleArn } from '../../arns.ts';
import { type BucketDetails, bucketDetails } from '../../bucket-details.ts';
import { lifecycleOf } from '../../bucket-lifecycle.ts';
import { isPublic, policyOf, refusesPlainHttp } from '../../policy-document.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Bucket = NonNullable<OutputOf<'s3:ListBuckets'>['Buckets']>[number];

interface Listed {
  readonly of: Bucket;
  readonly details: BucketDetails;
  readonly tags: Readonly<Record<string, string>> | null;
}

export const bucket = defineScanner({
  type: 'AWS::S3::Bucket',
  description: 'S3 buckets, each in its own region.',
  scope: 'region',
  calls: [
    's3:ListBuckets',
    's3:GetBucketAcl',
    's3:GetBucketEncryption',
    's3:GetBucketLifecycleConfiguration',
    's3:GetBucketLogging',
    's3:GetBucketOwnershipControls',
    's3:GetBucketPolicy',
    's3:GetBucketPolicyStatus',
    's3:GetBucketReplication',
    's3:GetBucketVersioning',
    's3:GetObjectLockConfiguration',
    's3:GetPublicAccessBlock',
    'tag:GetResources',
  ],
  columns: {
    versioning: varchar('Enabled, Suspended, or Off where it never was enabled.', 'nullable'),
    mfa_delete: boolean('Whether deleting a version for good asks for a second factor.', 'nullable'),
    encryption: varchar('How new objects are encrypted: AES256, aws:kms, aws:kms:dsse, or none.', 'nullable'),
    key: varchar(
      'The KMS key that new objects are encrypted with; null for keys of AWS, and where an alias names it.',
      'nullable',
    ),
    bucket_key: boolean('Whether a key for the whole bucket saves calls to KMS.', 'nullable'),
    lifecycle_rules: integer('How many lifecycle rules are enabled.', 'nullable'),
    aborts_incomplete_uploads: boolean(
      'Whether uploads that nobody finished are dropped, everywhere in it.',
      'nullable',
    ),
    aborts_incomplete_uploads_days: integer(
      'After how many days unfinished uploads are dropped.',
      'nullable',
    ),
    expires_objects_days: integer('After how many days every object is deleted; null: never.', 'nullable'),
    expires_old_versions: boolean(
      'Whether overwritten and deleted versions end, everywhere in it.',
      'nullable',
    ),
    expires_old_versions_days: integer(
      'After how many days overwritten and deleted versions end.',
      'nullable',
    ),
    moves_to: texts('The storage classes that rules move objects to.', 'nullable'),
    blocks_public_acls: boolean('Whether new public ACLs are refused.', 'nullable'),
    ignores_public_acls: boolean('Whether public ACLs have no effect.', 'nullable'),
    blocks_public_policy: boolean('Whether public policies are refused.', 'nullable'),
    restricts_public_policy: boolean('Whether a public policy only lets in the account itself.', 'nullable'),
    has_policy: boolean('Whether it has a policy.', 'nullable'),
    policy_public: boolean('Whether its policy lets anybody in, blocks aside.', 'nullable'),
    acl_public: boolean('Whether its ACL lets anybody in, blocks aside.', 'nullable'),
    tls_only: boolean('Whether its policy turns away whoever comes without TLS.', 'nullable'),
    ownership: varchar(
      'Who owns what others put there: BucketOwnerEnforced (no ACLs), BucketOwnerPreferred or ObjectWriter.',
      'nullable',
    ),
    access_log: boolean('Whether requests are logged by S3 itself.', 'nullable'),
    access_log_bucket: varchar('The bucket its access log goes to.', 'nullable'),
    replicated: boolean('Whether it is copied to another bucket.', 'nullable'),
    replicates_to: texts('The buckets that it is copied to.', 'nullable'),
    replication_role: varchar('The role that copies.', 'nullable'),
    object_lock: boolean('Whether versions can be kept from being deleted.', 'nullable'),
    object_lock_mode: varchar(
      'GOVERNANCE or COMPLIANCE, for every new version; null without a rule.',
      'nullable',
    ),
    object_lock_days: integer('How long every new version is kept, in days; a year counts 365.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'access_log_bucket', kind: 'logs-to', to: 'AWS::S3::Bucket' },
    { column: 'replicates_to', kind: 'writes-to', to: 'AWS::S3::Bucket' },
    { column: 'replication_role', kind: 'uses-role', to: 'AWS::IAM::Role' },
  ],
  // Every region lists its own, which is also where S3 wants to be asked about them.
  list: async (ask) => {
    const here = { BucketRegion: ask.where.region };
    const buckets = await ask.list('s3:ListBuckets', here, ({ Buckets }) => Buckets);
    const tags = await ask.tags('s3');
    return ask.each(buckets, async (of): Promise<Listed> => {
      const details = await bucketDetails(ask, of.Name);
      const known = tags?.get(bucketArn(ask.where, of.Name) ?? '') ?? {};
      return { of, details, tags: tags ? known : null };
    });
  },
  toRow: ({ of, details, tags }: Listed, where) => {
    const name = needed(of.Name, 'AWS::S3::Bucket', 'Name');
    return {
      arn: `arn:${where.partition}:s3:::${name}`,
      name,
      tags,
      created_at: of.CreationDate ?? null,
      ...versioningOf(details),
      ...encryptionOf(details, where),
      ...lifecycleOf(details.lifecycle),
      ...openness(details),
      access_log: details.logging ? details.logging.LoggingEnabled !== undefined : null,
      access_log_bucket: bucketArn(where, details.logging?.LoggingEnabled?.TargetBucket),
      ...replicationOf(details, where),
      ...objectLockOf(details),
    };
  },
});

type Place = Parameters<typeof keyArn>[0];

const versioningOf = ({ versioning }: BucketDetails) => ({
  // S3 says nothing at all where it never was enabled.
  versioning: versioning ? (versioning.Status ?? 'Off') : null,
  mfa_delete: versioning ? versioning.MFADelete === 'Enabled' : null,
});

function encryptionOf({ encryption }: BucketDetails, where: Place) {
  const rule = encryption?.ServerSideEncryptionConfiguration?.Rules?.[0];
  const byDefault = rule?.ApplyServerSideEncryptionByDefault;
  return {
    encryption: encryption === undefined ? null : (byDefault?.SSEAlgorithm ?? 'none'),
    key: keyArn(where, byDefault?.KMSMasterKeyID),
    bucket_key: encryption === undefined ? null : (rule?.BucketKeyEnabled ?? false),
  };
}

/** The grantees that are anybody: with or without an AWS account of their own. */
const ANYBODY = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

function openness({ publicAccess, policy, policyStatus, ownership, acl }: BucketDetails) {
  const block = publicAccess?.PublicAccessBlockConfiguration;
  const blocks = (block: boolean | undefined) => (publicAccess === undefined ? null : (block ?? false));
  const statements = policyOf(policy?.Policy);
  const isOpen = policyStatus?.PolicyStatus?.IsPublic ?? (statements ? isPublic(statements) : null);
  const rule = ownership?.OwnershipControls?.Rules?.[0]?.ObjectOwnership;
  return {
    blocks_public_acls: blocks(block?.BlockPublicAcls),
    ignores_public_acls: blocks(block?.IgnorePublicAcls),
    blocks_public_policy: blocks(block?.BlockPublicPolicy),
    restricts_public_policy: blocks(block?.RestrictPublicBuckets),
    has_policy: policy === undefined ? null : policy !== null,
    policy_public: policy === null ? false : isOpen,
    tls_only: policy === null ? false : statements ? refusesPlainHttp(statements) : null,
    // Buckets from before there was such a setting keep what then was the only way.
    ownership: ownership === undefined ? null : (rule ?? 'ObjectWriter'),
    acl_public:
      rule === 'BucketOwnerEnforced'
        ? false
        : (acl?.Grants?.some(({ Grantee }) => ANYBODY.test(Grantee?.URI ?? '')) ?? null),
  };
}

function replicationOf({ replication }: BucketDetails, where: Place) {
  const { Role, Rules = [] } = replication?.ReplicationConfiguration ?? {};
  const enabled = Rules.filter(({ Status }) => Status === 'Enabled');
  const targets = enabled.flatMap(({ Destination }) => Destination?.Bucket ?? []);
  return {
    replicated: replication === undefined ? null : targets.length > 0,
    replicates_to: replication === undefined ? null : [...new Set(targets)],
    replication_role: roleArn(where, Role),
  };
}

function objectLockOf({ objectLock }: BucketDetails) {
  const config = objectLock?.ObjectLockConfiguration;
  const { Mode, Days, Years } = config?.Rule?.DefaultRetention ?? {};
  return {
    object_lock: objectLock === undefined ? null : config?.ObjectLockEnabled === 'Enabled',
    object_lock_mode: Mode ?? null,
    object_lock_days: Days ?? (Years === undefined ? null : Years * 365),
  };
}

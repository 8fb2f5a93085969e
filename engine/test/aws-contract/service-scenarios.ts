/** S3, RDS, Organizations, STS and the tagging API: what each goes through. */
import { expect } from 'vitest';
import { good, present, refusal, tagsOf } from './expectations.ts';
import type { Subject } from './subject.ts';

async function bucketLife(subject: Subject): Promise<void> {
  const Bucket = 'contract-bucket';
  good(await subject.call('s3:CreateBucket', { Bucket }));
  const listed = good(await subject.all('s3:ListBuckets', {}));
  expect(listed.Buckets?.map(({ Name }) => Name)).toContain(Bucket);
  good(await subject.call('s3:GetBucketLocation', { Bucket }));

  expect(refusal(await subject.call('s3:GetBucketTagging', { Bucket }))).toBe('NoSuchTagSet');
  good(
    await subject.call('s3:PutBucketTagging', {
      Bucket,
      Tagging: { TagSet: [{ Key: 'team', Value: 'atlas' }] },
    }),
  );
  expect(tagsOf(good(await subject.call('s3:GetBucketTagging', { Bucket })).TagSet)).toEqual({
    team: 'atlas',
  });
  good(await subject.call('s3:DeleteBucketTagging', { Bucket }));

  good(await subject.call('s3:GetBucketVersioning', { Bucket }));
  good(
    await subject.call('s3:PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  expect(good(await subject.call('s3:GetBucketVersioning', { Bucket })).Status).toBe('Enabled');

  good(await subject.call('s3:DeleteBucket', { Bucket }));
  expect(refusal(await subject.call('s3:GetBucketVersioning', { Bucket }))).toBe('NoSuchBucket');
}

async function objectLife(subject: Subject): Promise<void> {
  const Bucket = 'contract-objects';
  good(await subject.call('s3:CreateBucket', { Bucket }));
  const put = (text: string, more = {}) =>
    subject.call('s3:PutObject', {
      Bucket,
      Key: 'a/b.csv',
      Body: Buffer.from(text),
      ContentType: 'text/csv',
      ServerSideEncryption: 'AES256',
      ...more,
    });
  good(await put('one', { IfNoneMatch: '*' }));
  expect(refusal(await put('two', { IfNoneMatch: '*' }))).toBe('PreconditionFailed');
  const sizes = async () => {
    const listed = good(await subject.all('s3:ListObjectsV2', { Bucket, Prefix: 'a/' }));
    return listed.Contents?.map(({ Key, Size }) => [Key, Size]);
  };
  expect(await sizes()).toEqual([['a/b.csv', 3]]);
  good(await put('three'));
  expect(await sizes()).toEqual([['a/b.csv', 5]]);
}

async function bucketProtection(subject: Subject): Promise<void> {
  const Bucket = 'contract-protected';
  good(await subject.call('s3:CreateBucket', { Bucket }));
  const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const } }];
  good(
    await subject.call('s3:PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: { Rules } }),
  );
  const sealed = good(await subject.call('s3:GetBucketEncryption', { Bucket }));
  expect(sealed.ServerSideEncryptionConfiguration?.Rules?.[0]).toMatchObject(Rules[0] ?? {});

  const none = await subject.call('s3:GetBucketLifecycleConfiguration', { Bucket });
  expect(refusal(none)).toBe('NoSuchLifecycleConfiguration');
  const rule = { ID: 'abort', Status: 'Enabled' as const, Filter: { Prefix: '' } };
  const LifecycleConfiguration = {
    Rules: [{ ...rule, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }],
  };
  good(await subject.call('s3:PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration }));
  const cycle = good(await subject.call('s3:GetBucketLifecycleConfiguration', { Bucket }));
  expect(cycle.Rules?.[0]?.AbortIncompleteMultipartUpload?.DaysAfterInitiation).toBe(7);
  good(await subject.call('s3:DeleteBucketLifecycle', { Bucket }));

  const PublicAccessBlockConfiguration = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: false,
  };
  good(await subject.call('s3:PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration }));
  const block = good(await subject.call('s3:GetPublicAccessBlock', { Bucket }));
  expect(block.PublicAccessBlockConfiguration).toMatchObject(PublicAccessBlockConfiguration);
  good(await subject.call('s3:DeletePublicAccessBlock', { Bucket }));
  const open = await subject.call('s3:GetPublicAccessBlock', { Bucket });
  expect(refusal(open)).toBe('NoSuchPublicAccessBlockConfiguration');
}

const database = {
  DBInstanceClass: 'db.t3.medium',
  Engine: 'postgres',
  AllocatedStorage: 20,
  MasterUsername: 'reeve',
  MasterUserPassword: 'not-a-secret',
  Tags: [{ Key: 'team', Value: 'atlas' }],
};

async function databaseLife(subject: Subject): Promise<void> {
  const DBInstanceIdentifier = 'orders';
  const made = good(await subject.call('rds:CreateDBInstance', { DBInstanceIdentifier, ...database }));
  const arn = present(made.DBInstance?.DBInstanceArn);
  await subject.settle();
  const again = await subject.call('rds:CreateDBInstance', { DBInstanceIdentifier, ...database });
  expect(refusal(again)).toBe('DBInstanceAlreadyExists');

  good(
    await subject.call('rds:AddTagsToResource', { ResourceName: arn, Tags: [{ Key: 'env', Value: 'dev' }] }),
  );
  const tags = good(await subject.call('rds:ListTagsForResource', { ResourceName: arn }));
  expect(tagsOf(tags.TagList)).toEqual({ team: 'atlas', env: 'dev' });
  good(await subject.call('rds:RemoveTagsFromResource', { ResourceName: arn, TagKeys: ['env'] }));

  const bigger = { DBInstanceIdentifier, DBInstanceClass: 'db.t3.large', ApplyImmediately: true };
  good(await subject.call('rds:ModifyDBInstance', bigger));
  await subject.settle();
  good(await subject.call('rds:StopDBInstance', { DBInstanceIdentifier }));
  await subject.settle();
  const stopped = good(await subject.call('rds:DescribeDBInstances', { DBInstanceIdentifier }));
  const expected = { DBInstanceStatus: 'stopped', DBInstanceClass: 'db.t3.large' };
  expect(stopped.DBInstances?.[0]).toMatchObject(expected);
  good(await subject.call('rds:StartDBInstance', { DBInstanceIdentifier }));
  await subject.settle();

  const end = { DBInstanceIdentifier, FinalDBSnapshotIdentifier: 'orders-last' };
  good(await subject.call('rds:DeleteDBInstance', end));
  await subject.settle();
  const gone = await subject.call('rds:DescribeDBInstances', { DBInstanceIdentifier });
  expect(refusal(gone)).toMatch(/^DBInstanceNotFound(Fault)?$/);
  const last = good(await subject.call('rds:DescribeDBSnapshots', { DBSnapshotIdentifier: 'orders-last' }));
  expect(last.DBSnapshots?.[0]).toMatchObject({ DBInstanceIdentifier, Status: 'available' });
}

async function databaseSnapshots(subject: Subject): Promise<void> {
  const DBInstanceIdentifier = 'ledger';
  good(await subject.call('rds:CreateDBInstance', { DBInstanceIdentifier, ...database }));
  await subject.settle();
  const DBSnapshotIdentifier = 'ledger-monday';
  good(await subject.call('rds:CreateDBSnapshot', { DBInstanceIdentifier, DBSnapshotIdentifier }));
  await subject.settle();
  const found = good(
    await subject.all('rds:DescribeDBSnapshots', { DBInstanceIdentifier, SnapshotType: 'manual' }),
  );
  expect(found.DBSnapshots).toHaveLength(1);
  good(await subject.call('rds:DeleteDBSnapshot', { DBSnapshotIdentifier }));
  const gone = await subject.call('rds:DescribeDBSnapshots', { DBSnapshotIdentifier });
  expect(refusal(gone)).toMatch(/^DBSnapshotNotFound(Fault)?$/);
}

async function databasePages(subject: Subject): Promise<void> {
  for (let index = 0; index < 21; index += 1) {
    good(await subject.call('rds:CreateDBInstance', { DBInstanceIdentifier: `shard-${index}`, ...database }));
  }
  await subject.settle();
  const first = good(await subject.call('rds:DescribeDBInstances', { MaxRecords: 20 }));
  expect(first.DBInstances).toHaveLength(20);
  const whole = good(await subject.all('rds:DescribeDBInstances', { MaxRecords: 20 }));
  expect(new Set(whole.DBInstances?.map((db) => db.DBInstanceIdentifier)).size).toBeGreaterThan(20);
}

async function clusterLife(subject: Subject): Promise<void> {
  const DBClusterIdentifier = 'aurora';
  const { MasterUsername, MasterUserPassword } = database;
  const wish = { DBClusterIdentifier, Engine: 'aurora-postgresql', MasterUsername, MasterUserPassword };
  good(await subject.call('rds:CreateDBCluster', wish));
  await subject.settle();
  const found = good(await subject.call('rds:DescribeDBClusters', { DBClusterIdentifier }));
  expect(found.DBClusters?.[0]).toMatchObject({ DBClusterIdentifier, Status: 'available' });
  const DBClusterSnapshotIdentifier = 'aurora-monday';
  good(
    await subject.call('rds:CreateDBClusterSnapshot', { DBClusterIdentifier, DBClusterSnapshotIdentifier }),
  );
  await subject.settle();
  good(await subject.all('rds:DescribeDBClusterSnapshots', { DBClusterIdentifier }));
  good(await subject.call('rds:DeleteDBClusterSnapshot', { DBClusterSnapshotIdentifier }));
  good(await subject.call('rds:DeleteDBCluster', { DBClusterIdentifier, SkipFinalSnapshot: true }));
  await subject.settle();
  const gone = await subject.call('rds:DescribeDBClusters', { DBClusterIdentifier });
  expect(refusal(gone)).toBe('DBClusterNotFoundFault');
}

async function identity(subject: Subject): Promise<void> {
  const member = good(await subject.call('sts:GetCallerIdentity', {}));
  expect(member.Account).toBe(subject.account);
  const { management } = subject;
  const own = good(await subject.call('sts:GetCallerIdentity', {}, { account: management }));
  expect(own.Account).toBe(management);
  const role = { RoleArn: `arn:aws:iam::${subject.account}:role/reeve/ReeveReader`, RoleSessionName: 'one' };
  const entered = good(await subject.call('sts:AssumeRole', role, { account: management }));
  expect(entered.AssumedRoleUser?.Arn).toContain(`:${subject.account}:assumed-role/`);
}

async function organizationTree(subject: Subject): Promise<void> {
  const at = { account: subject.management };
  const whole = good(await subject.call('organizations:DescribeOrganization', {}, at));
  expect(whole.Organization?.MasterAccountId).toBe(subject.management);
  const rootId = present(good(await subject.all('organizations:ListRoots', {}, at)).Roots?.[0]?.Id);
  const accounts = good(await subject.all('organizations:ListAccounts', {}, at));
  expect(accounts.Accounts).toHaveLength(25);
  const some = good(await subject.call('organizations:ListAccounts', { MaxResults: 20 }, at));
  expect(some.Accounts).toHaveLength(20);

  const unit = { ParentId: rootId, Name: 'Contract' };
  const made = good(await subject.call('organizations:CreateOrganizationalUnit', unit, at));
  const unitId = present(made.OrganizationalUnit?.Id);
  const units = good(
    await subject.all('organizations:ListOrganizationalUnitsForParent', { ParentId: rootId }, at),
  );
  expect(units.OrganizationalUnits?.map(({ Name }) => Name)).toContain('Contract');

  const accountId = present(accounts.Accounts?.at(-1)?.Id);
  const before = good(await subject.call('organizations:ListParents', { ChildId: accountId }, at));
  const SourceParentId = present(before.Parents?.[0]?.Id);
  const move = { AccountId: accountId, SourceParentId, DestinationParentId: unitId };
  good(await subject.call('organizations:MoveAccount', move, at));
  const inside = good(await subject.all('organizations:ListAccountsForParent', { ParentId: unitId }, at));
  expect(inside.Accounts?.map(({ Id }) => Id)).toEqual([accountId]);

  const ResourceId = accountId;
  good(
    await subject.call('organizations:TagResource', { ResourceId, Tags: [{ Key: 'env', Value: 'dev' }] }, at),
  );
  const tagged = good(await subject.call('organizations:ListTagsForResource', { ResourceId }, at));
  expect(tagsOf(tagged.Tags)).toEqual({ env: 'dev' });
  good(await subject.call('organizations:UntagResource', { ResourceId, TagKeys: ['env'] }, at));
  good(await subject.call('organizations:DescribeAccount', { AccountId: accountId }, at));
  const ServicePrincipal = 'ssm.amazonaws.com';
  const administrator = { AccountId: accountId, ServicePrincipal };
  const none = await subject.call(
    'organizations:ListDelegatedServicesForAccount',
    { AccountId: accountId },
    at,
  );
  expect(refusal(none)).toBe('AccountNotRegisteredException');
  good(await subject.call('organizations:RegisterDelegatedAdministrator', administrator, at));
  const twice = await subject.call('organizations:RegisterDelegatedAdministrator', administrator, at);
  expect(refusal(twice)).toBe('AccountAlreadyRegisteredException');
  const delegates = good(await subject.all('organizations:ListDelegatedAdministrators', {}, at));
  expect(delegates.DelegatedAdministrators?.map(({ Id }) => Id)).toEqual([accountId]);
  const services = good(
    await subject.all('organizations:ListDelegatedServicesForAccount', { AccountId: accountId }, at),
  );
  expect(services.DelegatedServices?.map((one) => one.ServicePrincipal)).toEqual([ServicePrincipal]);
  const unknown = await subject.call('organizations:DescribeAccount', { AccountId: '999999999999' }, at);
  expect(refusal(unknown)).toBe('AccountNotFoundException');
}

async function taggedResources(subject: Subject): Promise<void> {
  const at = { region: 'eu-west-1' };
  const TagSpecifications = [{ ResourceType: 'volume' as const, Tags: [{ Key: 'app', Value: 'shop' }] }];
  const wish = { AvailabilityZone: 'eu-west-1a', Size: 1, TagSpecifications };
  for (let index = 0; index < 3; index += 1) good(await subject.call('ec2:CreateVolume', wish, at));
  await subject.settle();
  const TagFilters = [{ Key: 'app', Values: ['shop'] }];
  const first = good(await subject.call('tag:GetResources', { TagFilters, ResourcesPerPage: 2 }, at));
  expect(first.ResourceTagMappingList).toHaveLength(2);
  expect(first.PaginationToken).toBeTruthy();
  const all = good(await subject.all('tag:GetResources', { TagFilters, ResourcesPerPage: 2 }, at));
  expect(all.ResourceTagMappingList).toHaveLength(3);
  expect(all.ResourceTagMappingList?.[0]?.ResourceARN).toMatch(/^arn:aws:ec2:eu-west-1:\d{12}:volume\/vol-/);
  const none = { TagFilters, ResourceTypeFilters: ['rds:db'] };
  expect(good(await subject.all('tag:GetResources', none, at)).ResourceTagMappingList).toEqual([]);
}

async function queueLife(subject: Subject): Promise<void> {
  const QueueName = 'contract-queue';
  good(await subject.call('sqs:CreateQueue', { QueueName }));
  // Where it answers is not what it is called: the address of the endpoint counts.
  const QueueUrl = `https://sqs.us-east-1.amazonaws.com/${subject.account}/${QueueName}`;
  for (const MessageBody of ['one', 'two'])
    good(await subject.call('sqs:SendMessage', { QueueUrl, MessageBody }));
  const ask = {
    QueueUrl,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: 120,
    MessageSystemAttributeNames: ['ApproximateReceiveCount' as const],
  };
  const { Messages = [] } = good(await subject.call('sqs:ReceiveMessage', ask));
  expect(new Set(Messages.map(({ Body }) => Body))).toEqual(new Set(['one', 'two']));
  expect(Messages[0]?.Attributes?.ApproximateReceiveCount).toBe('1');
  expect(good(await subject.call('sqs:ReceiveMessage', ask)).Messages ?? []).toEqual([]);
  const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  const gone = good(await subject.call('sqs:DeleteMessageBatch', { QueueUrl, Entries }));
  expect(gone.Successful).toHaveLength(2);
  const nowhere = `https://sqs.us-east-1.amazonaws.com/${subject.account}/nowhere`;
  refusal(await subject.call('sqs:ReceiveMessage', { QueueUrl: nowhere }));
}

export const serviceScenarios = {
  bucketLife,
  objectLife,
  bucketProtection,
  databaseLife,
  databaseSnapshots,
  databasePages,
  clusterLife,
  identity,
  organizationTree,
  queueLife,
  taggedResources,
};

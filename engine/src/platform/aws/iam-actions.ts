/** The IAM actions that operations need, as IAM spells them: mostly the operation's own name. */

/** Where IAM has another word than the API, or (`null`) asks for no permission at all. */
const IAM_NAMES: Readonly<Record<string, string | null>> = {
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:ListBuckets': 's3:ListAllMyBuckets',
  's3:HeadBucket': 's3:ListBucket',
  'sts:AssumeRole': null,
  'sts:GetCallerIdentity': null,
};

/** Sorted, each once. */
export function iamActions(operations: readonly string[]): string[] {
  const actions = operations.flatMap((operation) => {
    const name = IAM_NAMES[operation];
    return name === null ? [] : [name ?? operation];
  });
  return [...new Set(actions)].sort();
}

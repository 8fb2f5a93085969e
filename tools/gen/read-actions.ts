/** The IAM actions that reading needs: the operations of platform/aws that change nothing, as IAM spells them. */
import { operationEffects } from '../../engine/src/platform/aws/operation-effects.ts';
import type { Generator } from './generator.ts';

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

export function readActions(effects: Readonly<Record<string, string>>): string[] {
  const actions = Object.keys(effects)
    .filter((operation) => effects[operation] === 'read')
    .flatMap((operation) => {
      const name = IAM_NAMES[operation];
      return name === null ? [] : [name ?? operation];
    });
  return [...new Set(actions)].sort();
}

export const readActionsFile: Generator = {
  name: 'IAM read actions',
  make: async () => {
    const list = readActions(operationEffects).map((action) => `  '${action}',\n`);
    const head =
      '/** The IAM actions that reading an account needs. Made by `npm run gen`; do not edit. */\n';
    const text = `${head}export const READ_ACTIONS: readonly string[] = [\n${list.join('')}];\n`;
    return [{ file: 'deploy/cdk/src/read-actions.generated.ts', text }];
  },
};

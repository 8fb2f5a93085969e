/** The IAM actions that reading needs: the operations of platform/aws that change nothing, as IAM spells them. */
import { iamActions } from '../../engine/src/platform/aws/iam-actions.ts';
import { everyOperation, isRead } from '../../engine/src/platform/aws/operations.ts';
import type { Generator } from './generator.ts';

/** Reads what stands in buckets, which roles that read every account must not. Bills and flow logs have policies of their own. */
const CONTENT: ReadonlySet<string> = new Set(['s3:GetObject', 's3:ListObjectsV2']);

export const readActionsFile: Generator = {
  name: 'IAM read actions',
  make: async () => {
    const list = iamActions(
      everyOperation.filter((operation) => isRead(operation) && !CONTENT.has(operation)),
    ).map((action) => `  '${action}',\n`);
    const head =
      '/** The IAM actions that reading an account needs. Made by `npm run gen`; do not edit. */\n';
    const text = `${head}export const READ_ACTIONS: readonly string[] = [\n${list.join('')}];\n`;
    return [{ file: 'deploy/cdk/src/read-actions.generated.ts', text }];
  },
};

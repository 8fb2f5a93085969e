/** Access keys of IAM users. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, timestamptz, varchar } from '#platform/lake/index.ts';
import { flattened } from '../../call-results.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'iam:ListAccessKeys'>['AccessKeyMetadata']>[number];
  readonly user: string | undefined;
  readonly used: OutputOf<'iam:GetAccessKeyLastUsed'>['AccessKeyLastUsed'];
}

export const accessKey = defineScanner({
  type: 'AWS::IAM::AccessKey',
  description: 'Access keys of IAM users: their ids alone, never their secrets.',
  scope: 'global',
  calls: ['iam:ListUsers', 'iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed'],
  columns: {
    key_id: varchar('The id of the key, which is not secret.', 'required'),
    status: varchar('Active, Inactive or Expired.', 'nullable'),
    user: varchar('The user it belongs to.', 'nullable'),
    ever_used: boolean('Whether it was ever used, as far as AWS remembers.', 'nullable'),
    last_used_at: timestamptz('When it was last used.', 'nullable'),
    last_used_service: varchar('The service that it was last used with.', 'nullable'),
    last_used_region: varchar('The region that it was last used in.', 'nullable'),
  },
  relations: [{ column: 'user', kind: 'part-of', to: 'AWS::IAM::User' }],
  list: async (ask) => {
    const users = await ask.list('iam:ListUsers', {}, ({ Users }) => Users);
    return flattened(
      await ask.each(users, async ({ UserName, Arn }) => {
        // Gone since the list was made.
        const keys = await ask.detail('iam:ListAccessKeys', { UserName }, ['NoSuchEntity']);
        const listed: Listed[] = [];
        for (const of of keys?.AccessKeyMetadata ?? []) {
          const last = await ask.detail('iam:GetAccessKeyLastUsed', { AccessKeyId: of.AccessKeyId });
          listed.push({ of, user: Arn, used: last?.AccessKeyLastUsed });
        }
        return listed;
      }),
    );
  },
  toRow: ({ of, user, used }: Listed) => {
    const id = needed(of.AccessKeyId, 'AWS::IAM::AccessKey', 'AccessKeyId');
    const owner = needed(user, 'AWS::IAM::AccessKey', 'the ARN of its user');
    const isUsed = used?.LastUsedDate !== undefined;
    return {
      // AWS has no ARNs for keys.
      arn: `${owner}/accesskey/${id}`,
      name: id,
      // Keys cannot have tags.
      tags: null,
      created_at: of.CreateDate ?? null,
      key_id: id,
      status: of.Status ?? null,
      user: owner,
      ever_used: used ? isUsed : null,
      last_used_at: used?.LastUsedDate ?? null,
      // AWS says N/A for keys that were never used.
      last_used_service: (isUsed && used.ServiceName) || null,
      last_used_region: (isUsed && used.Region) || null,
    };
  },
});

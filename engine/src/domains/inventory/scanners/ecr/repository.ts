/** ECR repositories. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Repository = NonNullable<OutputOf<'ecr:DescribeRepositories'>['repositories']>[number];

interface Listed {
  readonly of: Repository;
  readonly tags: Readonly<Record<string, string>> | null;
  /** The rules as JSON; null where there are none, undefined where AWS did not say. */
  readonly lifecycle: string | null | undefined;
}

export const repository = defineScanner({
  type: 'AWS::ECR::Repository',
  description: 'ECR repositories: container images, kept until somebody or a rule removes them.',
  scope: 'region',
  calls: ['ecr:DescribeRepositories', 'ecr:GetLifecyclePolicy', 'ecr:ListTagsForResource'],
  columns: {
    uri: varchar('Where images are pushed to and pulled from.', 'nullable'),
    scan_on_push: boolean('Whether images are searched for weaknesses when they come.', 'nullable'),
    tag_mutability: varchar('MUTABLE, IMMUTABLE, or either with exclusions.', 'nullable'),
    encryption: varchar('AES256, KMS or KMS_DSSE.', 'nullable'),
    key: varchar('The KMS key of its images; null for AES256.', 'nullable'),
    has_lifecycle: boolean('Whether rules remove old images.', 'nullable'),
    lifecycle: varchar('Those rules as JSON; null where there are none.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const listed = await ask.list('ecr:DescribeRepositories', {}, ({ repositories }) => repositories);
    return ask.each(listed, async (of) => {
      const tagged = await ask.detail('ecr:ListTagsForResource', { resourceArn: of.repositoryArn });
      const repositoryName = of.repositoryName ?? '';
      const absent = ['LifecyclePolicyNotFoundException'];
      const said = await ask.detail('ecr:GetLifecyclePolicy', { repositoryName }, absent);
      return {
        of,
        tags: tagMap(tagged?.tags),
        lifecycle: said === null ? null : said?.lifecyclePolicyText,
      };
    });
  },
  toRow: ({ of, tags, lifecycle }: Listed, where) => ({
    arn: needed(of.repositoryArn, 'AWS::ECR::Repository', 'repositoryArn'),
    name: of.repositoryName ?? null,
    tags,
    created_at: of.createdAt ?? null,
    uri: of.repositoryUri ?? null,
    scan_on_push: of.imageScanningConfiguration?.scanOnPush ?? null,
    tag_mutability: of.imageTagMutability ?? null,
    encryption: of.encryptionConfiguration?.encryptionType ?? null,
    key: keyArn(where, of.encryptionConfiguration?.kmsKey),
    has_lifecycle: lifecycle === undefined ? null : lifecycle !== null,
    lifecycle: lifecycle ?? null,
  }),
});

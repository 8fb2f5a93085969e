/** ECR repositories. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one } from '../answers.ts';
import { Refusal } from '../refusal.ts';
import { defineShelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

interface RepositoryDoc extends Repository {
  /** Its rules for old images as JSON; another call tells them. */
  readonly lifecycle?: string | undefined;
}
type Repository = NonNullable<OutputOf<'ecr:DescribeRepositories'>['repositories']>[number];

/** Keeps the ten newest images. */
const KEEP_TEN = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 10 },
      action: { type: 'expire' },
    },
  ],
});

export const ecrRepositories = defineShelf<RepositoryDoc>({
  kind: 'ecr:repository',
  scope: 'region',
  make: (site, name) => ({
    repositoryArn: `arn:aws:ecr:${site.region}:${site.account}:repository/${name}`,
    registryId: site.account,
    repositoryName: name,
    repositoryUri: `${site.account}.dkr.ecr.${site.region}.amazonaws.com/${name}`,
    createdAt: new Date(site.now),
    imageTagMutability: site.pick(['MUTABLE', 'IMMUTABLE']),
    imageScanningConfiguration: { scanOnPush: site.chance() < 0.6 },
    encryptionConfiguration: { encryptionType: 'AES256' },
    lifecycle: site.chance() < 0.5 ? KEEP_TEN : undefined,
  }),
  idOf: (doc) => doc.repositoryName ?? '',
  arnOf: (doc) => doc.repositoryArn ?? '',
});

export const ecrShelves = [ecrRepositories];

export const ecrAnswers = {
  ...answering('ecr:ListTagsForResource', (scene, { resourceArn }) => ({
    tags: toPairs(one(scene, ecrRepositories, resourceArn, 'RepositoryNotFoundException').tags),
  })),
  ...listing('ecr:DescribeRepositories', ecrRepositories, { as: ({ lifecycle: _, ...shown }) => shown }),
  ...answering('ecr:GetLifecyclePolicy', (scene, { repositoryName }) => {
    const { doc } = one(scene, ecrRepositories, repositoryName, 'RepositoryNotFoundException');
    if (doc.lifecycle === undefined)
      throw new Refusal('LifecyclePolicyNotFoundException', `${repositoryName} has no lifecycle policy.`);
    return { registryId: doc.registryId, repositoryName, lifecyclePolicyText: doc.lifecycle };
  }),
};

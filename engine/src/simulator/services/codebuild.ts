/** CodeBuild projects. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing, picking } from '../answers.ts';
import { defineShelf } from '../shelf.ts';
import { toSmallPairs } from '../tags.ts';

type ProjectDoc = NonNullable<OutputOf<'codebuild:BatchGetProjects'>['projects']>[number];

export const buildProjects = defineShelf<ProjectDoc>({
  kind: 'codebuild:project',
  scope: 'region',
  make: (site, name) => ({
    name,
    arn: `arn:aws:codebuild:${site.region}:${site.account}:project/${name}`,
    source: { type: 'GITHUB', location: `https://github.com/example/${name}.git`, gitCloneDepth: 1 },
    artifacts: { type: 'NO_ARTIFACTS' },
    cache: { type: 'NO_CACHE' },
    environment: {
      type: 'LINUX_CONTAINER',
      image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
      computeType: site.pick(['BUILD_GENERAL1_SMALL', 'BUILD_GENERAL1_MEDIUM', 'BUILD_GENERAL1_LARGE']),
      environmentVariables: [],
      privilegedMode: site.chance() < 0.4,
      imagePullCredentialsType: 'CODEBUILD',
    },
    serviceRole: `arn:aws:iam::${site.account}:role/${name}`,
    timeoutInMinutes: 60,
    queuedTimeoutInMinutes: 480,
    encryptionKey: `arn:aws:kms:${site.region}:${site.account}:alias/aws/s3`,
    created: new Date(site.now),
    lastModified: new Date(site.now),
    badge: { badgeEnabled: false },
    logsConfig: { cloudWatchLogs: { status: 'ENABLED' }, s3Logs: { status: 'DISABLED' } },
    projectVisibility: 'PRIVATE',
  }),
  idOf: (doc) => doc.name ?? '',
  arnOf: (doc) => doc.arn ?? '',
});

export const codebuildShelves = [buildProjects];

export const codebuildAnswers = {
  ...listing('codebuild:ListProjects', buildProjects, { as: ({ name }) => name, perPage: 100 }),
  ...picking('codebuild:BatchGetProjects', buildProjects, {
    by: 'names',
    out: 'projects',
    as: (doc, tags) => ({ ...doc, tags: toSmallPairs(tags) }),
    more: (missing) => ({ projectsNotFound: missing }),
  }),
};

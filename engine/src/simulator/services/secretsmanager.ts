/** Secrets: all about them but what they say. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf, digitsOf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

type SecretDoc = NonNullable<OutputOf<'secretsmanager:ListSecrets'>['SecretList']>[number];

const DAY_MS = 86_400_000;

export const secrets = defineShelf<SecretDoc>({
  kind: 'secretsmanager:secret',
  scope: 'region',
  make: (site, name) => ({
    // AWS appends six characters, so that a new secret of the same name is another one.
    ARN: `arn:aws:secretsmanager:${site.region}:${site.account}:secret:${name}-${digitsOf(name, 6)}`,
    Name: name,
    CreatedDate: new Date(site.now),
    LastChangedDate: new Date(site.now),
    // AWS gives the day alone.
    LastAccessedDate: new Date(Math.floor(site.now / DAY_MS) * DAY_MS),
    RotationEnabled: false,
    SecretVersionsToStages: { [`${digitsOf(name, 8)}-0000-4000-8000-000000000000`]: ['AWSCURRENT'] },
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc) => doc.ARN ?? '',
});

export const secretsmanagerShelves = [secrets];

export const secretsmanagerAnswers = {
  ...listing('secretsmanager:ListSecrets', secrets, {
    as: (doc, tags) => ({ ...doc, Tags: toPairs(tags) }),
    where: ({ DeletedDate }, { IncludePlannedDeletion }) => IncludePlannedDeletion === true || !DeletedDate,
  }),
};

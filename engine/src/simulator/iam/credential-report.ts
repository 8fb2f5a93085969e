/** IAM's credential report: asked for, written within seconds, good for four hours. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, itemsOn } from '../answers.ts';
import { Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import type { Shelf } from '../shelf.ts';
import { shelfOf } from '../world.ts';

type Details = OutputOf<'iam:GetAccountAuthorizationDetails'>;

/** A user, and what only ListUsers and this report tell of it. */
export type UserDoc = NonNullable<Details['UserDetailList']>[number] & {
  readonly console: boolean;
  readonly mfa: boolean;
  readonly PasswordLastUsed?: Date | undefined;
};

/** A key, and what only GetAccessKeyLastUsed and this report tell of it. */
export type KeyDoc = NonNullable<OutputOf<'iam:ListAccessKeys'>['AccessKeyMetadata']>[number] & {
  readonly lastUsed?: OutputOf<'iam:GetAccessKeyLastUsed'>['AccessKeyLastUsed'];
};

const WRITING_MS = 3_000;
const GOOD_FOR_MS = 4 * 3_600_000;

const COLUMNS = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...[1, 2].flatMap((number) =>
    ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'].map(
      (field) => `access_key_${number}_${field}`,
    ),
  ),
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];

/** When it was last asked for, epoch ms; undefined where that is too long ago. */
function askedAt({ world, account, now }: Scene): number | undefined {
  const { createdAt } = shelfOf(world, account, 'global', 'iam:credential-report').report ?? {};
  return createdAt !== undefined && now - createdAt < GOOD_FOR_MS ? createdAt : undefined;
}

export function askForReport({ world, account, now }: Pick<Scene, 'world' | 'account' | 'now'>): void {
  shelfOf(world, account, 'global', 'iam:credential-report').report = {
    doc: {},
    arn: `arn:aws:iam::${account}:credential-report`,
    tags: {},
    createdAt: now,
  };
}

// To the second and with a numeric offset, as IAM writes it.
const time = (date: Date | undefined, never: string): string =>
  date ? date.toISOString().replace(/\.\d+Z$/, '+00:00') : never;

function keyFields(key: KeyDoc | undefined): string[] {
  const { LastUsedDate, Region, ServiceName } = key?.lastUsed ?? {};
  return [
    String(key?.Status === 'Active'),
    time(key?.CreateDate, 'N/A'),
    time(LastUsedDate, 'N/A'),
    LastUsedDate ? (Region ?? 'N/A') : 'N/A',
    LastUsedDate ? (ServiceName ?? 'N/A') : 'N/A',
  ];
}

function lineOf(user: UserDoc, keys: readonly KeyDoc[]): string {
  const own = keys.filter(({ UserName }) => UserName === user.UserName);
  return [
    user.UserName,
    user.Arn,
    time(user.CreateDate, 'N/A'),
    user.console,
    user.console ? time(user.PasswordLastUsed, 'no_information') : 'N/A',
    user.console ? time(user.CreateDate, 'N/A') : 'N/A',
    'N/A',
    user.mfa,
    ...keyFields(own[0]),
    ...keyFields(own[1]),
    ...['false', 'N/A', 'false', 'N/A'],
  ].join(',');
}

const rootLine = (account: string): string =>
  [
    '<root_account>',
    `arn:aws:iam::${account}:root`,
    '2020-01-01T00:00:00+00:00',
    ...['not_supported', 'no_information', 'not_supported', 'not_supported', 'true'],
    ...keyFields(undefined),
    ...keyFields(undefined),
    ...['false', 'N/A', 'false', 'N/A'],
  ].join(',');

export const credentialReport = (users: Shelf<UserDoc>, accessKeys: Shelf<KeyDoc>) => ({
  ...answering('iam:GenerateCredentialReport', (scene) => {
    const asked = askedAt(scene);
    if (asked === undefined) askForReport(scene);
    if (asked === undefined)
      return { State: 'STARTED', Description: 'No report exists. Starting a new one.' };
    return { State: scene.now - asked < WRITING_MS ? 'INPROGRESS' : 'COMPLETE' };
  }),
  ...answering('iam:GetCredentialReport', (scene) => {
    const asked = askedAt(scene);
    if (asked === undefined) throw new Refusal('ReportNotPresent', 'Ask for a report first.', 410);
    if (scene.now - asked < WRITING_MS) throw new Refusal('ReportInProgress', 'It is being written.', 404);
    const keys = itemsOn(scene, accessKeys).map(({ doc }) => doc);
    const lines = itemsOn(scene, users).map(({ doc }) => lineOf(doc, keys));
    const text = [COLUMNS.join(','), rootLine(scene.account), ...lines].join('\n');
    return {
      Content: new TextEncoder().encode(text),
      ReportFormat: 'text/csv',
      GeneratedTime: new Date(asked + WRITING_MS),
    };
  }),
});

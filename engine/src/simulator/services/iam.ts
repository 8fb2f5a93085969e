/** IAM: who there is, what they may do, and what the credential report says of them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing } from '../answers.ts';
import { authorizationDetails, type Details } from '../iam/authorization-details.ts';
import { credentialReport, type KeyDoc, type UserDoc } from '../iam/credential-report.ts';
import { defineShelf, type Site } from '../shelf.ts';

type One<List extends keyof Details> = NonNullable<Details[List]> extends readonly (infer T)[] ? T : never;
/** What only ListRoles tells. */
type RoleDoc = One<'RoleDetailList'> & Pick<Role, 'MaxSessionDuration' | 'Description'>;
type Role = NonNullable<OutputOf<'iam:ListRoles'>['Roles']>[number];
type PolicyDoc = One<'Policies'>;
type ProfileDoc = NonNullable<OutputOf<'iam:ListInstanceProfiles'>['InstanceProfiles']>[number];

const DAY_MS = 86_400_000;

/** IAM escapes every document it hands out. */
const escaped = (document: object): string => encodeURIComponent(JSON.stringify(document));

const idOf = (site: Site, prefix: string): string => `${prefix}${site.hex(17).toUpperCase()}`;
const arnOf = ({ account }: Site, kind: string, name: string): string =>
  `arn:aws:iam::${account}:${kind}/${name}`;

export const roles = defineShelf<RoleDoc>({
  kind: 'iam:role',
  scope: 'global',
  make: (site, name) => ({
    Path: '/',
    RoleName: name,
    RoleId: idOf(site, 'AROA'),
    Arn: arnOf(site, 'role', name),
    CreateDate: new Date(site.now),
    AssumeRolePolicyDocument: escaped({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: {
            Service: site.pick(['lambda.amazonaws.com', 'ec2.amazonaws.com', 'ecs-tasks.amazonaws.com']),
          },
          Action: 'sts:AssumeRole',
        },
      ],
    }),
    InstanceProfileList: [],
    RolePolicyList: [],
    AttachedManagedPolicies: [
      { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    ],
    RoleLastUsed: { LastUsedDate: new Date(site.now + DAY_MS), Region: 'us-east-1' },
    MaxSessionDuration: 3600,
  }),
  idOf: (doc) => doc.RoleName ?? '',
  arnOf: (doc) => doc.Arn ?? '',
});

export const users = defineShelf<UserDoc>({
  kind: 'iam:user',
  scope: 'global',
  make: (site, name) => ({
    Path: '/',
    UserName: name,
    UserId: idOf(site, 'AIDA'),
    Arn: arnOf(site, 'user', name),
    CreateDate: new Date(site.now),
    GroupList: [],
    UserPolicyList: [],
    AttachedManagedPolicies: [],
    console: true,
    mfa: true,
    PasswordLastUsed: new Date(site.now + DAY_MS),
  }),
  idOf: (doc) => doc.UserName ?? '',
  arnOf: (doc) => doc.Arn ?? '',
});

export const groups = defineShelf<One<'GroupDetailList'>>({
  kind: 'iam:group',
  scope: 'global',
  make: (site, name) => ({
    Path: '/',
    GroupName: name,
    GroupId: idOf(site, 'AGPA'),
    Arn: arnOf(site, 'group', name),
    CreateDate: new Date(site.now),
    GroupPolicyList: [],
    AttachedManagedPolicies: [
      { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    ],
  }),
  idOf: (doc) => doc.GroupName ?? '',
  arnOf: (doc) => doc.Arn ?? '',
});

export const policies = defineShelf<PolicyDoc>({
  kind: 'iam:policy',
  scope: 'global',
  make: (site, name) => ({
    PolicyName: name,
    PolicyId: idOf(site, 'ANPA'),
    Arn: arnOf(site, 'policy', name),
    Path: '/',
    DefaultVersionId: 'v1',
    AttachmentCount: 1,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: new Date(site.now),
    UpdateDate: new Date(site.now),
    PolicyVersionList: [
      {
        Document: escaped({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: `arn:aws:s3:::${name}/*` }],
        }),
        VersionId: 'v1',
        IsDefaultVersion: true,
        CreateDate: new Date(site.now),
      },
    ],
  }),
  idOf: (doc) => doc.PolicyName ?? '',
  arnOf: (doc) => doc.Arn ?? '',
});

export const instanceProfiles = defineShelf<ProfileDoc>({
  kind: 'iam:instance-profile',
  scope: 'global',
  make: (site, name) => ({
    Path: '/',
    InstanceProfileName: name,
    InstanceProfileId: idOf(site, 'AIPA'),
    Arn: arnOf(site, 'instance-profile', name),
    CreateDate: new Date(site.now),
    Roles: [
      {
        Path: '/',
        RoleName: name,
        RoleId: idOf(site, 'AROA'),
        Arn: arnOf(site, 'role', name),
        CreateDate: new Date(site.now),
      },
    ],
  }),
  idOf: (doc) => doc.InstanceProfileName ?? '',
  arnOf: (doc) => doc.Arn ?? '',
});

/** Named after the user it is of; AWS's names for keys are ids. */
export const accessKeys = defineShelf<KeyDoc>({
  kind: 'iam:access-key',
  scope: 'global',
  make: (site, name) => ({
    UserName: name.replace(/^access-key-/, 'user-'),
    AccessKeyId: `AKIA${site.hex(16).toUpperCase()}`,
    Status: 'Active',
    CreateDate: new Date(site.now),
    lastUsed: { LastUsedDate: new Date(site.now + DAY_MS), ServiceName: 's3', Region: 'us-east-1' },
  }),
  idOf: (doc) => doc.AccessKeyId ?? '',
  arnOf: (doc, { account }) => `arn:aws:iam::${account}:user/${doc.UserName}/accesskey/${doc.AccessKeyId}`,
});

export const iamShelves = [roles, users, groups, policies, instanceProfiles, accessKeys];

export const iamAnswers = {
  ...authorizationDetails({ users, groups, roles, policies }),
  ...listing('iam:ListRoles', roles, {
    as: ({ RoleLastUsed: _, InstanceProfileList: __, RolePolicyList: ___, ...role }) => role,
  }),
  ...listing('iam:ListUsers', users, {
    as: ({ Path, UserName, UserId, Arn, CreateDate, PasswordLastUsed }) => ({
      Path,
      UserName,
      UserId,
      Arn,
      CreateDate,
      PasswordLastUsed,
    }),
  }),
  ...listing('iam:ListInstanceProfiles', instanceProfiles),
  ...listing('iam:ListAccessKeys', accessKeys, {
    list: 'AccessKeyMetadata',
    where: ({ UserName }, input) => UserName === input.UserName,
    as: ({ lastUsed: _, ...key }) => key,
  }),
  ...describing('iam:GetAccessKeyLastUsed', accessKeys, {
    by: 'AccessKeyId',
    missing: 'AccessDenied',
    as: ({ UserName, lastUsed }) => ({
      UserName,
      AccessKeyLastUsed: lastUsed ?? { ServiceName: 'N/A', Region: 'N/A' },
    }),
  }),
  ...credentialReport(users, accessKeys),
};

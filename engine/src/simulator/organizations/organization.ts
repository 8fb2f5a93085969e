/** The organisation's tree: who is in it, under which unit. Only the management account may ask. */
import type { OutputOf } from '#platform/aws/index.ts';
import { pageOf } from '../paging.ts';
import { hex } from '../random-streams.ts';
import { Refusal } from '../refusal.ts';
import { type HandlersOf, required, type Scene } from '../scene.ts';
import type { AccountRecord, OrganizationRecord, UnitRecord } from './records.ts';

type Account = NonNullable<OutputOf<'organizations:ListAccounts'>['Accounts']>[number];
type Unit = NonNullable<
  OutputOf<'organizations:ListOrganizationalUnitsForParent'>['OrganizationalUnits']
>[number];

export function organizationOf(scene: Scene): OrganizationRecord {
  const { organization } = scene.world;
  if (scene.account === organization.managementAccount) return organization;
  throw new Refusal('AccessDeniedException', "You don't have permissions to access this resource.");
}

const arn = (organization: OrganizationRecord, path: string): string =>
  `arn:aws:organizations::${organization.managementAccount}:${path}`;

export const toAccount = (organization: OrganizationRecord, account: AccountRecord): Account => ({
  Id: account.id,
  Arn: arn(organization, `account/${organization.id}/${account.id}`),
  Name: account.name,
  Email: account.email,
  Status: 'ACTIVE',
  JoinedMethod: 'CREATED',
  JoinedTimestamp: new Date(account.joinedAt),
});

const toUnit = (organization: OrganizationRecord, unit: UnitRecord): Unit => ({
  Id: unit.id,
  Arn: arn(organization, `ou/${organization.id}/${unit.id}`),
  Name: unit.name,
});

/** Organizations gives at most 20 of anything at a time. */
function listed<T extends { readonly id: string }>(
  scene: Scene,
  all: readonly T[],
  {
    NextToken,
    MaxResults,
  }: { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined },
  question: unknown,
) {
  const limits = { min: 1, max: 20, byDefault: 20 };
  return pageOf(scene, all, ({ id }) => id, { token: NextToken, size: MaxResults, ...limits, question });
}

function checkedParent({ rootId, units }: OrganizationRecord, id: string | undefined): string {
  const parent = required(id, 'ParentId');
  if (parent !== rootId && !units[parent]) {
    throw new Refusal('ParentNotFoundException', "You specified parent that doesn't exist.");
  }
  return parent;
}

export function findAccount({ accounts }: OrganizationRecord, id: string | undefined): AccountRecord {
  const account = accounts[id ?? ''];
  if (account) return account;
  throw new Refusal('AccountNotFoundException', "You specified an account that doesn't exist.");
}

function addUnit(scene: Scene, organization: OrganizationRecord, name: string, parentId: string): UnitRecord {
  const suffix = organization.rootId.slice(2);
  const unit: UnitRecord = { id: `ou-${suffix}-${hex(scene.world, 'ou', 8)}`, name, parentId, tags: {} };
  organization.units[unit.id] = unit;
  return unit;
}

export const organization: HandlersOf<
  | 'organizations:CreateOrganizationalUnit'
  | 'organizations:DescribeAccount'
  | 'organizations:DescribeOrganization'
  | 'organizations:ListAccounts'
  | 'organizations:ListAccountsForParent'
  | 'organizations:ListOrganizationalUnitsForParent'
  | 'organizations:ListParents'
  | 'organizations:ListRoots'
  | 'organizations:MoveAccount'
> = {
  'organizations:DescribeOrganization': (scene) => {
    // Members may ask this one.
    const one = scene.world.organization;
    const management = required(one.accounts[one.managementAccount], 'management account');
    return {
      Organization: {
        Id: one.id,
        Arn: arn(one, `organization/${one.id}`),
        FeatureSet: 'ALL',
        MasterAccountId: management.id,
        MasterAccountArn: arn(one, `account/${one.id}/${management.id}`),
        MasterAccountEmail: management.email,
        AvailablePolicyTypes: [],
      },
    };
  },

  'organizations:ListRoots': (scene) => {
    const one = organizationOf(scene);
    const path = `root/${one.id}/${one.rootId}`;
    return { Roots: [{ Id: one.rootId, Arn: arn(one, path), Name: 'Root', PolicyTypes: [] }] };
  },

  'organizations:ListAccounts': (scene, input) => {
    const one = organizationOf(scene);
    const page = listed(scene, Object.values(one.accounts), input, null);
    return { Accounts: page.items.map((account) => toAccount(one, account)), NextToken: page.next };
  },

  'organizations:DescribeAccount': (scene, input) => {
    const one = organizationOf(scene);
    return { Account: toAccount(one, findAccount(one, input.AccountId)) };
  },

  'organizations:ListAccountsForParent': (scene, input) => {
    const one = organizationOf(scene);
    const parent = checkedParent(one, input.ParentId);
    const children = Object.values(one.accounts).filter(({ parentId }) => parentId === parent);
    const page = listed(scene, children, input, parent);
    return { Accounts: page.items.map((account) => toAccount(one, account)), NextToken: page.next };
  },

  'organizations:ListOrganizationalUnitsForParent': (scene, input) => {
    const one = organizationOf(scene);
    const parent = checkedParent(one, input.ParentId);
    const children = Object.values(one.units).filter(({ parentId }) => parentId === parent);
    const page = listed(scene, children, input, parent);
    return { OrganizationalUnits: page.items.map((unit) => toUnit(one, unit)), NextToken: page.next };
  },

  'organizations:ListParents': (scene, input) => {
    const one = organizationOf(scene);
    const child = one.accounts[input.ChildId ?? ''] ?? one.units[input.ChildId ?? ''];
    if (!child) throw new Refusal('ChildNotFoundException', "You specified a child that doesn't exist.");
    const Type = child.parentId === one.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT';
    return { Parents: [{ Id: child.parentId, Type }] };
  },

  'organizations:CreateOrganizationalUnit': (scene, input) => {
    const one = organizationOf(scene);
    const parent = checkedParent(one, input.ParentId);
    const name = required(input.Name, 'Name');
    if (Object.values(one.units).some((unit) => unit.parentId === parent && unit.name === name)) {
      throw new Refusal('DuplicateOrganizationalUnitException', 'An OU with the same name already exists.');
    }
    return { OrganizationalUnit: toUnit(one, addUnit(scene, one, name, parent)) };
  },

  'organizations:MoveAccount': (scene, input) => {
    const one = organizationOf(scene);
    const account = findAccount(one, input.AccountId);
    if (account.parentId !== input.SourceParentId) {
      throw new Refusal('SourceParentNotFoundException', 'The account is not under that parent.');
    }
    account.parentId = checkedParent(one, input.DestinationParentId);
    return {};
  },
};

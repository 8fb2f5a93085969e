/** Organizations. */
import { pageOf } from '../page-shape.ts';
import { defineService, once, read, repeatable } from '../service.ts';

export const organizations = defineService(() => import('@aws-sdk/client-organizations'), {
  client: 'OrganizationsClient',
  endpoint: 'ORGANIZATIONS',
  limits: { read: { burst: 20, perSecond: 10 }, write: { burst: 5, perSecond: 2 } },
  operations: {
    CreateOrganizationalUnit: once,
    DescribeAccount: read(),
    DescribeOrganization: read(),
    ListAccounts: read({ page: pageOf('Accounts', 20) }),
    ListAccountsForParent: read({ page: pageOf('Accounts', 20) }),
    ListDelegatedAdministrators: read({ page: pageOf('DelegatedAdministrators', 20) }),
    ListDelegatedServicesForAccount: read({ page: pageOf('DelegatedServices', 20) }),
    ListOrganizationalUnitsForParent: read({ page: pageOf('OrganizationalUnits', 20) }),
    ListParents: read(),
    ListRoots: read({ page: pageOf('Roots', 20) }),
    ListTagsForResource: read({ page: pageOf('Tags') }),
    MoveAccount: once,
    RegisterDelegatedAdministrator: once,
    TagResource: repeatable,
    UntagResource: repeatable,
  },
});

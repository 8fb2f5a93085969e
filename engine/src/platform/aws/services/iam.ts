/** IAM. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

const page = (lists: string | readonly string[]) =>
  pageOf(lists, 1000, { tokenIn: 'Marker', size: 'MaxItems' });

export const iam = defineService(() => import('@aws-sdk/client-iam'), {
  client: 'IAMClient',
  endpoint: 'IAM',
  limits: CAUTIOUS,
  operations: {
    // Asking again is how one waits for the report: the pace is ours.
    GenerateCredentialReport: read({ limit: { burst: 1, perSecond: 0.5 } }),
    GetAccessKeyLastUsed: read(),
    GetAccountAuthorizationDetails: read({
      page: page(['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies']),
    }),
    GetCredentialReport: read(),
    ListAccessKeys: read(),
    ListInstanceProfiles: read({ page: page('InstanceProfiles') }),
    ListRoles: read({ page: page('Roles') }),
    ListUsers: read({ page: page('Users') }),
  },
});

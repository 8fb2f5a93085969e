/** STS: who we are, and entering other accounts. */
import { defineService, read } from '../service.ts';

export const sts = defineService(() => import('@aws-sdk/client-sts'), {
  client: 'STSClient',
  endpoint: 'STS',
  limits: { read: { burst: 600, perSecond: 600 }, write: { burst: 600, perSecond: 600 } },
  operations: {
    AssumeRole: read({ iam: null }),
    GetCallerIdentity: read({ iam: null }),
  },
});

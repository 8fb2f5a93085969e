/** Secrets Manager. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const secretsmanager = defineService(() => import('@aws-sdk/client-secrets-manager'), {
  client: 'SecretsManagerClient',
  endpoint: 'SECRETS_MANAGER',
  // "Secrets Manager quotas", its User Guide: 100 ListSecrets a second.
  limits: { read: { burst: 100, perSecond: 100 }, write: CAUTIOUS.write },
  operations: {
    ListSecrets: read({ page: pageOf('SecretList', 100) }),
  },
});

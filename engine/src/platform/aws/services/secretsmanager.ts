/** Secrets Manager. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const secretsmanager = defineService(() => import('@aws-sdk/client-secrets-manager'), {
  client: 'SecretsManagerClient',
  endpoint: 'SECRETS_MANAGER',
  limits: CAUTIOUS,
  operations: {
    ListSecrets: read({ page: pageOf('SecretList', 100) }),
  },
});

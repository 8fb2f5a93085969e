/** What a service keeps to itself: its key, its secrets, its parameters. */
import { keys } from '../../services/kms.ts';
import { secrets } from '../../services/secretsmanager.ts';
import { parameters } from '../../services/ssm.ts';
import { DAY_MS } from '../calendar.ts';
import type { Kit } from './kit.ts';

/** The ARN of the key of its own that restricted and confidential data ask for. */
export function castKey(kit: Kit): string | undefined {
  const { home, add, production } = kit;
  const { dataClass } = home.service;
  if (!production || dataClass === 'public' || dataClass === 'internal') return undefined;
  return add(keys, home.name).arn;
}

const SECRETS = ['database', 'api-token', 'signing-key', 'webhook', 'smtp'] as const;
const PARAMETERS = [
  'log-level',
  'feature-set',
  'upstream-url',
  'pool-size',
  'timeout',
  'region-map',
  'cache-ttl',
  'batch-size',
] as const;

const midnight = (at: number) => new Date(Math.floor(at / DAY_MS) * DAY_MS);

export function castSecrets(kit: Kit, keyArn: string | undefined): string[] {
  const { estate, home, luck, add } = kit;
  const count = kit.many(3 + luck.between(0, 2));
  const arns = SECRETS.slice(0, count).map((name) => {
    const secret = add(secrets, `${home.name}/${name}`, {
      RotationEnabled: name === 'database',
      ...(keyArn && { KmsKeyId: keyArn }),
    });
    estate.keepUsed(secret, (at) => ({ LastAccessedDate: midnight(at) }));
    return secret.arn;
  });
  const parameterCount = kit.many(5 + luck.between(0, 3));
  for (const name of PARAMETERS.slice(0, parameterCount)) add(parameters, `/${home.name}/${name}`);
  return arns;
}

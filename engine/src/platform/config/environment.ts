/** Settings taken from the environment: `REEVE_<SECTION>_<KEY>`, and the customary `DATABASE_URL`. */
import { nearest } from '#kernel/nearest.ts';
import { configErrors } from './errors.ts';
import type { Environment } from './home.ts';
import { fromText, SECTIONS, SETTINGS, type SettingValue } from './settings.ts';

export interface EnvironmentValue {
  readonly value: SettingValue;
  readonly variable: string;
}

const ALSO: Readonly<Record<string, string>> = { 'ledger.url': 'DATABASE_URL' };

/** An empty variable counts as not set, as compose files and charts write it. */
export function environmentValues(env: Environment): Map<string, EnvironmentValue> {
  refuseMisspelt(env);
  const values = new Map<string, EnvironmentValue>();
  for (const setting of SETTINGS) {
    for (const variable of [setting.variable, ALSO[setting.key]]) {
      const text = variable === undefined ? undefined : env[variable];
      if (variable === undefined || !text || values.has(setting.key)) continue;
      values.set(setting.key, { value: fromText(setting, text), variable });
    }
  }
  return values;
}

/** What customary variables suggest; the file outranks it. Who says where all of AWS answers means to go there. */
export const suggestedValues = (env: Environment): Map<string, EnvironmentValue> =>
  new Map(
    env.AWS_ENDPOINT_URL
      ? [['aws.mode', { value: 'environment', variable: 'AWS_ENDPOINT_URL' }] as const]
      : [],
  );

/** Only near misses: Kubernetes injects variables such as REEVE_HTTP_SERVICE_HOST for a service of that name. */
function refuseMisspelt(env: Environment): void {
  const known = SETTINGS.map((setting) => setting.variable);
  const prefixes = SECTIONS.map((section) => `REEVE_${section.name.toUpperCase()}_`);
  for (const name of Object.keys(env)) {
    const prefix = prefixes.find((candidate) => name.startsWith(candidate));
    if (prefix === undefined || known.includes(name)) continue;
    const tails = known.filter((variable) => variable.startsWith(prefix)).map((v) => v.slice(prefix.length));
    const [tail] = nearest(name.slice(prefix.length), tails, 1);
    if (tail === undefined) continue;
    throw configErrors.CONFIG_KEY_UNKNOWN(
      { where: 'environment', key: name, hint: ` Did you mean ${prefix}${tail}?` },
      { at: { field: name } },
    );
  }
}

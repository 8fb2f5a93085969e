/** Where each service is reached when that is not AWS itself: configuration first, then the variables the AWS tools share. */
import { awsErrors } from '../errors.ts';
import type { Service } from '../operations.ts';
import { services } from '../services.generated.ts';

export interface EndpointOptions {
  /** One address for every service. */
  readonly endpoint?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Undefined means AWS's own address. */
export function endpointOf(service: Service, { endpoint, env }: EndpointOptions): string | undefined {
  const own = `AWS_ENDPOINT_URL_${services[service].endpoint}`;
  if (endpoint) return checked('aws.endpoint', endpoint);
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  if (env[own]) return checked(own, env[own]);
  return env.AWS_ENDPOINT_URL ? checked('AWS_ENDPOINT_URL', env.AWS_ENDPOINT_URL) : undefined;
}

function checked(name: string, value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw awsErrors.AWS_ENDPOINT_INVALID({ name, value }, { at: { field: name } });
  }
  return value;
}

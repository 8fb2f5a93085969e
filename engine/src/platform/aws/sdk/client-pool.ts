/** SDK clients per account, service and region, the least used let go. */
import type { Service } from '../operations.ts';
import type { CallTarget } from '../port.ts';
import type { SdkClient } from './service-modules.ts';

/** A client holds some tens of KB, and a large estate has tens of thousands of (service, account, region). */
const MAX_CLIENTS = 400;

export interface ClientPool {
  get(service: Service, target: CallTarget): Promise<SdkClient>;
  /** Forgets an account's clients: they remember credentials. */
  drop(account: string): void;
}

/** Clients share one connection pool, so letting one go closes nothing. */
export function createClientPool(
  make: (service: Service, target: CallTarget) => Promise<SdkClient>,
): ClientPool {
  const clients = new Map<string, Promise<SdkClient>>();
  return {
    get: (service, target) => {
      const key = `${target.account}/${service}/${target.region}`;
      const client = clients.get(key) ?? make(service, target);
      clients.delete(key);
      clients.set(key, client); // last in line to be let go
      if (clients.size > MAX_CLIENTS) clients.delete(clients.keys().next().value ?? key);
      return client;
    },
    drop: (account) => {
      for (const key of clients.keys()) if (key.startsWith(`${account}/`)) clients.delete(key);
    },
  };
}

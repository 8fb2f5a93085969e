/** The real AWS (or anything that speaks its protocols) behind the transport: clients pooled per service, account and region. */
import type { Clock } from '#platform/clock/clock.ts';
import { type Operation, type OutputOf, type Service, split } from '../operations.ts';
import type { AwsTransport, TransportRequest } from '../transport.ts';
import { createAccounts, type HubRole, type MemberRole } from './accounts.ts';
import { createClientPool } from './client-pool.ts';
import { type CredentialSource, credentialFetch } from './credential-source.ts';
import { endpointOf } from './endpoints.ts';
import { quietNodeWarning } from './quiet-node-warning.ts';
import { sdkFault } from './sdk-fault.ts';
import { type ClientConfig, makeClient, makeCommand, type SdkClient } from './service-modules.ts';
import { createSts } from './sts.ts';

export interface SdkTransportOptions {
  readonly clock: Clock;
  /** The process environment; read for keys and endpoints, and told once to keep the SDK's version warning quiet. */
  readonly env: Record<string, string | undefined>;
  readonly credentials: CredentialSource;
  /** Entered first, with the credentials above. */
  readonly hubRole?: HubRole | undefined;
  /** Entered in every other account, from the hub. */
  readonly memberRole?: MemberRole | undefined;
  /** One address for every service instead of AWS's. */
  readonly endpoint?: string | undefined;
  /** Where STS is asked. @default 'us-east-1' */
  readonly stsRegion?: string | undefined;
  /** @default 3_000 */
  readonly connectTimeoutMs?: number | undefined;
}

/** The SDK's 50 sockets per host are too few for a scan; one pool serves all accounts of a region. */
const MAX_SOCKETS = 250;

export async function createSdkTransport(options: SdkTransportOptions): Promise<AwsTransport> {
  quietNodeWarning(options.env);
  const requestHandler = await makeHandler(options.connectTimeoutMs ?? 3_000);
  const shared = (service: Service, region: string): Omit<ClientConfig, 'credentials'> => {
    const endpoint = endpointOf(service, options);
    // Retries are ours: the SDK's would hide throttles from the limiter and repeat changes.
    return { region, maxAttempts: 1, requestHandler, ...(endpoint && { endpoint }) };
  };
  const accounts = createAccounts({
    base: credentialFetch(options.credentials, options.env),
    sts: createSts(shared('sts', options.stsRegion ?? 'us-east-1')),
    clock: options.clock,
    hubRole: options.hubRole,
    memberRole: options.memberRole,
  });
  const clients = createClientPool((service, { account, region }) =>
    makeClient(service, { ...shared(service, region), credentials: () => accounts.credentialsFor(account) }),
  );
  return {
    prepare: async (target, operation) => {
      try {
        await accounts.credentialsFor(target.account);
        await clients.get(split(operation).service, target);
        return undefined;
      } catch (error) {
        return { ...sdkFault(error), sent: false };
      }
    },
    send: async (request) => {
      try {
        const client = await clients.get(split(request.operation).service, request.target);
        return { ok: true, output: await exchange(client, request) };
      } catch (error) {
        return { ok: false, fault: sdkFault(error) };
      }
    },
    renewCredentials: (account) => {
      accounts.drop(account);
      clients.drop(account);
    },
    close: async () => {
      requestHandler.destroy();
    },
  };
}

async function exchange<Op extends Operation>(
  client: SdkClient,
  { operation, input, signal }: TransportRequest<Op>,
): Promise<OutputOf<Op>> {
  const { service, name } = split(operation);
  const command = await makeCommand(service, name, input);
  const answer = await client.send(command, { abortSignal: signal });
  // The command class decides the answer's type; the operations table says the same statically.
  const { $metadata: _, ...output } = answer as { readonly $metadata?: unknown };
  return output as OutputOf<Op>;
}

async function makeHandler(connectionTimeout: number): Promise<ClientConfig['requestHandler']> {
  const { NodeHttpHandler } = await import('@smithy/node-http-handler');
  const agent = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return new NodeHttpHandler({ connectionTimeout, httpAgent: agent, httpsAgent: agent });
}

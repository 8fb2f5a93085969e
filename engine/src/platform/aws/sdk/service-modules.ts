/** The SDK's classes for a service: its client, and a command for each operation. */
import type { Service } from '../operations.ts';
import { services } from '../services.generated.ts';
import type { Credentials } from './credential-cache.ts';

export interface ClientConfig {
  readonly region: string;
  readonly credentials: () => Promise<Credentials>;
  readonly maxAttempts: number;
  readonly requestHandler: import('@smithy/node-http-handler').NodeHttpHandler;
  readonly endpoint?: string;
}

/** What we use of an SDK client, whatever its service. */
export interface SdkClient {
  send(command: object, options: { readonly abortSignal: AbortSignal }): Promise<object>;
}

type CommandClass = new (input: object) => object;

type ClientClass = new (config: ClientConfig) => unknown;

const isClientClass = (value: unknown): value is ClientClass => typeof value === 'function';
const isCommandClass = (value: unknown): value is CommandClass => typeof value === 'function';
const isSdkClient = (value: unknown): value is SdkClient =>
  typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';

const exportsOf = async (service: Service): Promise<Readonly<Record<string, unknown>>> => ({
  ...(await services[service].load()),
});

export async function makeClient(service: Service, config: ClientConfig): Promise<SdkClient> {
  const Client = (await exportsOf(service))[services[service].client];
  const client = isClientClass(Client) ? new Client(config) : undefined;
  if (!isSdkClient(client)) throw new TypeError(`the SDK's client of ${service} cannot send`);
  return client;
}

/** `name` without its service: `DescribeVolumes`. */
export async function makeCommand(service: Service, name: string, input: object): Promise<object> {
  const Command = (await exportsOf(service))[`${name}Command`];
  if (!isCommandClass(Command)) throw new TypeError(`the SDK of ${service} has no ${name}`);
  return new Command(input);
}

/** One SDK package per service, loaded on first use: together they would cost every start a second. */
import type { Service } from '../operations.ts';
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

interface ServiceModule {
  readonly exports: Readonly<Record<string, unknown>>;
  makeClient(config: ClientConfig): unknown;
}

const loaders: Readonly<Record<Service, () => Promise<ServiceModule>>> = {
  ec2: async () => {
    const sdk = await import('@aws-sdk/client-ec2');
    return { exports: sdk, makeClient: (config) => new sdk.EC2Client(config) };
  },
  organizations: async () => {
    const sdk = await import('@aws-sdk/client-organizations');
    return { exports: sdk, makeClient: (config) => new sdk.OrganizationsClient(config) };
  },
  rds: async () => {
    const sdk = await import('@aws-sdk/client-rds');
    return { exports: sdk, makeClient: (config) => new sdk.RDSClient(config) };
  },
  s3: async () => {
    const sdk = await import('@aws-sdk/client-s3');
    return { exports: sdk, makeClient: (config) => new sdk.S3Client(config) };
  },
  sts: async () => {
    const sdk = await import('@aws-sdk/client-sts');
    return { exports: sdk, makeClient: (config) => new sdk.STSClient(config) };
  },
  tag: async () => {
    const sdk = await import('@aws-sdk/client-resource-groups-tagging-api');
    return { exports: sdk, makeClient: (config) => new sdk.ResourceGroupsTaggingAPIClient(config) };
  },
};

type CommandClass = new (input: object) => object;

const isCommandClass = (value: unknown): value is CommandClass => typeof value === 'function';
const isSdkClient = (value: unknown): value is SdkClient =>
  typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';

export async function makeClient(service: Service, config: ClientConfig): Promise<SdkClient> {
  const client = (await loaders[service]()).makeClient(config);
  if (!isSdkClient(client)) throw new TypeError(`the SDK's client of ${service} cannot send`);
  return client;
}

/** `name` without its service: `DescribeVolumes`. */
export async function makeCommand(service: Service, name: string, input: object): Promise<object> {
  const Command = (await loaders[service]()).exports[`${name}Command`];
  if (!isCommandClass(Command)) throw new TypeError(`the SDK of ${service} has no ${name}`);
  return new Command(input);
}

/** The calls to STS that stand behind credentials. */

import type { AssumeRequest, Sts } from './accounts.ts';
import type { Credentials } from './credential-cache.ts';
import { CredentialFault, sdkFault } from './sdk-fault.ts';
import { type ClientConfig, makeClient, makeCommand } from './service-modules.ts';

/** No answer after this long counts as none. */
const TIMEOUT_MS = 10_000;

export function createSts(config: Omit<ClientConfig, 'credentials'>): Sts {
  const send = async (credentials: Credentials, name: string, input: object): Promise<object> => {
    try {
      const client = await makeClient('sts', { ...config, credentials: async () => credentials });
      const command = await makeCommand('sts', name, input);
      return await client.send(command, { abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (error) {
      const fault = sdkFault(error);
      throw new CredentialFault({ ...fault, message: `${name}: ${fault.message}` });
    }
  };

  return {
    callerIdentity: async (credentials) => {
      const answer = await send(credentials, 'GetCallerIdentity', {});
      const arn = 'Arn' in answer ? String(answer.Arn) : '';
      const [, partition = 'aws', , , account = ''] = arn.split(':');
      return { account, partition };
    },
    assumeRole: async (credentials, request) => {
      const answer = await send(credentials, 'AssumeRole', assumeInput(request));
      const issued = 'Credentials' in answer ? answer.Credentials : undefined;
      if (isIssued(issued)) return { ...picked(issued) };
      throw new CredentialFault({
        code: 'UnreadableAnswer',
        message: 'AssumeRole gave no credentials.',
        sent: false,
      });
    },
  };
}

function assumeInput({
  roleArn,
  sessionName,
  externalId,
  sessionTags,
  durationSeconds,
}: AssumeRequest): object {
  return {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: durationSeconds ?? 3600,
    ...(externalId && { ExternalId: externalId }),
    ...(sessionTags && { Tags: Object.entries(sessionTags).map(([Key, Value]) => ({ Key, Value })) }),
  };
}

interface Issued {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  readonly Expiration: Date;
}

const isIssued = (value: unknown): value is Issued =>
  typeof value === 'object' && value !== null && 'AccessKeyId' in value && 'Expiration' in value;

const picked = (issued: Issued): Credentials => ({
  accessKeyId: issued.AccessKeyId,
  secretAccessKey: issued.SecretAccessKey,
  sessionToken: issued.SessionToken,
  expiration: issued.Expiration,
});

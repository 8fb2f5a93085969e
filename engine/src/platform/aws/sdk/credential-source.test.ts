import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialFetch } from './credential-source.ts';
import { CredentialFault } from './sdk-fault.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reeve-credentials-'));
  await writeFile(path.join(folder, 'config'), '');
  await writeFile(
    path.join(folder, 'credentials'),
    '[shop]\naws_access_key_id = generated\naws_secret_access_key = generated\naws_session_token = generated\n',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const faultOf = (fetch: () => Promise<unknown>) =>
  fetch().then(
    () => undefined,
    (error: unknown) => (error instanceof CredentialFault ? error.fault : error),
  );

describe('credentials', () => {
  it('come from the environment', async () => {
    const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
    const expected = { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' };
    expect(await credentialFetch({ kind: 'environment' }, env)()).toEqual(expected);
  });

  it('come from the environment before the chain looks further', async () => {
    const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
    const expected = { accessKeyId: 'id', secretAccessKey: 'secret' };
    expect(await credentialFetch({ kind: 'chain' }, env)()).toEqual(expected);
  });

  it('are missing when the environment has half of them', async () => {
    const fetch = credentialFetch({ kind: 'environment' }, { AWS_ACCESS_KEY_ID: 'id' });
    expect(await faultOf(fetch)).toMatchObject({ code: 'CredentialsUnavailable', sent: false });
  });

  const files = () => ({
    credentialsFile: path.join(folder, 'credentials'),
    configFile: path.join(folder, 'config'),
  });

  it('come from a profile', async () => {
    const source = { kind: 'profile', profile: 'shop', ...files() } as const;
    expect(await credentialFetch(source, {})()).toMatchObject({ accessKeyId: 'generated' });
  });

  it('are missing in a profile that does not exist, which is named', async () => {
    const source = { kind: 'profile', profile: 'nobody', ...files() } as const;
    const fault = await faultOf(credentialFetch(source, {}));
    expect(fault).toMatchObject({
      code: 'CredentialsUnavailable',
      message: expect.stringContaining('nobody'),
    });
  });

  it('are missing without a signed-in session of IAM Identity Center', async () => {
    const startUrl = `https://127.0.0.1/${path.basename(folder)}`;
    const source = {
      kind: 'sso',
      startUrl,
      region: 'us-east-1',
      account: '111122223333',
      role: 'Reader',
    } as const;
    const fault = await faultOf(credentialFetch(source, {}));
    expect(fault).toMatchObject({
      code: 'CredentialsUnavailable',
      message: expect.stringMatching(/sso login/),
    });
  });
});

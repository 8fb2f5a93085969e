/** Where the first credentials come from: environment, profile, IAM Identity Center, or the SDK's own search. */
import type { Credentials } from './credential-cache.ts';
import { CredentialFault, sdkFault } from './sdk-fault.ts';

export type CredentialSource =
  /** The order that every AWS tool uses: environment, shared files, web identity, container, instance. */
  | { readonly kind: 'chain' }
  | { readonly kind: 'environment' }
  /** A profile of the shared files; one that names an SSO session or a role works too. */
  | {
      readonly kind: 'profile';
      readonly profile: string;
      readonly credentialsFile?: string | undefined;
      readonly configFile?: string | undefined;
    }
  /** IAM Identity Center after `aws sso login`. */
  | {
      readonly kind: 'sso';
      readonly startUrl: string;
      readonly region: string;
      readonly account: string;
      readonly role: string;
    };

export type CredentialFetch = () => Promise<Credentials>;

export function credentialFetch(
  source: CredentialSource,
  env: Readonly<Record<string, string | undefined>>,
): CredentialFetch {
  // What the chain would find first.
  const given =
    source.kind === 'chain' && env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY && !env.AWS_PROFILE;
  if (source.kind === 'environment' || given) return async () => fromEnvironment(env);
  return async () => {
    try {
      return await (await provider(source))();
    } catch (error) {
      throw new CredentialFault(sdkFault(error));
    }
  };
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Credentials {
  const accessKeyId = env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY;
  if (accessKeyId && secretAccessKey) {
    const sessionToken = env.AWS_SESSION_TOKEN;
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  }
  const message = 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set.';
  throw new CredentialFault({ code: 'CredentialsUnavailable', message, sent: false });
}

async function provider(
  source: Exclude<CredentialSource, { readonly kind: 'environment' }>,
): Promise<CredentialFetch> {
  const providers = await import('@aws-sdk/credential-providers');
  switch (source.kind) {
    case 'chain':
      return providers.fromNodeProviderChain();
    case 'profile':
      return providers.fromIni({
        profile: source.profile,
        ...(source.credentialsFile && { filepath: source.credentialsFile }),
        ...(source.configFile && { configFilepath: source.configFile }),
      });
    case 'sso':
      return providers.fromSSO({
        ssoStartUrl: source.startUrl,
        ssoRegion: source.region,
        ssoAccountId: source.account,
        ssoRoleName: source.role,
      });
  }
}

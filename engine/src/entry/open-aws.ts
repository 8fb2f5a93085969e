/** Connects to AWS as the settings say: the simulator, or the real one with a profile or the environment's credentials. */
import type { AwsPort, AwsTransport, CredentialSource } from '#platform/aws/index.ts';
import type { AwsContext } from '#platform/platform.ts';

/** The simulated organisation is the same in every process and on every day. */
const SIMULATOR_SEED = 1;
/** A small estate, in each region of each account alike. */
const PER_REGION = { instances: 6, volumes: 4, snapshots: 5, addresses: 2, databases: 1, buckets: 3 };
/** How CloudTrail will name us. */
const SESSION = 'reeve';

export async function openAws(context: AwsContext): Promise<AwsPort> {
  const { config, clock, random } = context;
  const { maxAttempts, requestTimeoutSeconds } = config.aws;
  const [{ createAwsPort }, transport] = await Promise.all([
    import('#platform/aws/index.ts'),
    config.aws.mode === 'simulator' ? simulated(context) : real(context),
  ]);
  return createAwsPort(transport, {
    clock,
    random,
    maxAttempts,
    attemptTimeoutMs: requestTimeoutSeconds * 1000,
    maxInFlight: config.scan.concurrency,
  });
}

async function simulated({ home, clock }: AwsContext): Promise<AwsTransport> {
  const [{ createDemoSimulator, createSimulator }, { readDemoFile }] = await Promise.all([
    import('#simulator/index.ts'),
    import('./demo/demo-file.ts'),
  ]);
  const demo = await readDemoFile(home);
  if (demo) {
    const { seed, scale } = demo;
    return createDemoSimulator({ seed, scale, preparedAt: new Date(demo.preparedAt), clock }).transport;
  }
  const organization = { perRegion: PER_REGION, perManagementRegion: PER_REGION };
  return createSimulator({ seed: SIMULATOR_SEED, clock, organization }).transport;
}

async function real({ config: { aws }, env, clock }: AwsContext): Promise<AwsTransport> {
  const { awsErrors, createSdkTransport } = await import('#platform/aws/index.ts');
  const { hubRole, memberRole, externalId, endpoint, connectTimeoutSeconds } = aws;
  if (memberRole && !externalId) throw awsErrors.AWS_EXTERNAL_ID_MISSING();
  return createSdkTransport({
    clock,
    env,
    credentials: credentialsOf(aws.mode, aws.profile),
    hubRole: hubRole ? { arn: hubRole, externalId, sessionName: SESSION } : undefined,
    memberRole: memberRole && externalId ? { name: memberRole, externalId, sessionName: SESSION } : undefined,
    endpoint,
    connectTimeoutMs: connectTimeoutSeconds * 1000,
  });
}

const credentialsOf = (mode: string, profile: string | undefined): CredentialSource =>
  mode === 'profile' ? { kind: 'profile', profile: profile ?? 'default' } : { kind: 'chain' };

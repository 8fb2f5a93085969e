/** In which region a bucket stands: calls to it go there. */
import type { AwsFault, AwsPort, CallOptions } from './port.ts';

type Found =
  | { readonly status: 'ok'; readonly region: string }
  | { readonly status: 'failed'; readonly fault: AwsFault };

export async function bucketRegion(
  aws: AwsPort,
  { account, bucket }: { readonly account: string; readonly bucket: string },
  signal: NonNullable<CallOptions['signal']>,
): Promise<Found> {
  const located = await aws.call(
    { account, region: 'us-east-1' },
    's3:GetBucketLocation',
    { Bucket: bucket },
    { signal },
  );
  if (located.status !== 'ok') return { status: 'failed', fault: located.fault };
  return { status: 'ok', region: regionOf(located.output.LocationConstraint) };
}

/** The oldest regions have names of their own here. */
function regionOf(constraint: string | undefined): string {
  if (!constraint) return 'us-east-1';
  return constraint === 'EU' ? 'eu-west-1' : constraint;
}

/** One file of a flow log, wherever it lies, and what its name says by AWS's own layout. */

export interface LogFile {
  /** `s3://bucket/key`, or the path. */
  readonly name: string;
  readonly size: number;
  /** Changes when the content does. */
  readonly version: string;
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** Absent: it lies elsewhere and comes by `open` alone. */
  readonly path?: string;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

const LAYOUT =
  /(?:^|\/)AWSLogs\/(?:aws-account-id=)?(\d{12})\/(?:aws-service=)?([a-z-]+)\/(?:aws-region=)?([a-z0-9-]+)\//;
const FILE = /\.(log|gz|parquet)$/i;

export interface Said {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

/** What its path says; undefined for what is no flow log: other services keep their logs beside. */
export function layoutOf(name: string): Said | undefined {
  if (!FILE.test(name)) return undefined;
  const [, account, service, region] = LAYOUT.exec(name) ?? [];
  if (account === undefined) return {};
  return service === 'vpcflowlogs' ? { account, region } : undefined;
}

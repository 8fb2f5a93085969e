/** Amazon Resource Names, the ids of everything observed: read and written for every partition, with a reason when refused. */
import type { ReeveError } from './error.ts';
import { kernelErrors } from './errors.ts';
import { err, ok, type Result } from './result.ts';

export interface Arn {
  /** `aws`, `aws-cn`, `aws-us-gov`, `aws-iso`, … */
  readonly partition: string;
  readonly service: string;
  /** Empty for global services and for S3 buckets. */
  readonly region: string;
  /** Twelve digits; empty for S3 buckets; a word such as `aws` for what Amazon owns. */
  readonly account: string;
  /** Everything after the fifth colon. */
  readonly resource: string;
}

export interface ArnOptions {
  /** Allow `*` and `?`, as in policies; a resource that exists has neither. */
  readonly wildcards?: boolean | undefined;
}

/** AWS's own limit for an ARN in a policy or a tag call. */
const MAX_LENGTH = 2048;

export function parseArn(text: string, options: ArnOptions = {}): Result<Arn, ReeveError> {
  const [scheme, partition, service, region, account, ...rest] = text.slice(0, MAX_LENGTH + 1).split(':');
  if (scheme !== 'arn') return err(invalid(text, 'it does not start with arn:'));
  if (partition === undefined || service === undefined || region === undefined || account === undefined) {
    return err(invalid(text, 'it has fewer than six parts'));
  }
  if (rest.length === 0) return err(invalid(text, 'it has fewer than six parts'));
  const arn: Arn = { partition, service, region, account, resource: rest.join(':') };
  const problem = problemOf(arn, text.length, options);
  return problem === undefined ? ok(Object.freeze(arn)) : err(invalid(text, problem));
}

/** The text of an ARN; parts that no ARN can have throw. */
export function buildArn(arn: Arn, options: ArnOptions = {}): string {
  const text = `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
  const problem = problemOf(arn, text.length, options);
  if (problem !== undefined) throw invalid(text, problem);
  return text;
}

interface Part {
  readonly name: 'partition' | 'service' | 'region' | 'account';
  readonly form: RegExp;
  readonly expected: string;
}

const PARTS: readonly Part[] = [
  { name: 'partition', form: /^aws(-[a-z]+)*$/, expected: 'aws or aws-…' },
  { name: 'service', form: /^[a-z0-9][a-z0-9.-]*$/, expected: 'lower-case letters, digits and dashes' },
  { name: 'region', form: /^([a-z]+(-[a-z0-9]+)*)?$/, expected: 'a region such as eu-west-1, or empty' },
  { name: 'account', form: /^(\d{12}|[a-z]+(-[a-z]+)*)?$/, expected: 'twelve digits, or empty' },
];

function problemOf(arn: Arn, length: number, { wildcards = false }: ArnOptions): string | undefined {
  if (length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  for (const { name, form, expected } of PARTS) {
    const value = arn[name];
    const wild = /[*?]/.test(value);
    if (wild && !wildcards) return `its ${name} has a wildcard`;
    if (wild ? !/^[a-z0-9.*?-]+$/.test(value) : !form.test(value)) {
      return `its ${name} is "${value.slice(0, 40)}", not ${expected}`;
    }
  }
  if (arn.resource === '') return 'its resource is empty';
  if (/\p{Cc}/u.test(arn.resource)) return 'its resource has control characters';
  if (!wildcards && /[*?]/.test(arn.resource)) return 'its resource has a wildcard';
  return undefined;
}

const invalid = (text: string, problem: string) =>
  kernelErrors.ARN_INVALID({ text: JSON.stringify(text.slice(0, 120)), problem });

export interface ArnResource {
  /** `volume` in `volume/vol-1`, `function` in `function:name`; absent where the service has no types. */
  readonly type: string | undefined;
  /** What follows the type: `vol-1`, `name:alias`, `path/to/role`. */
  readonly id: string;
}

/** Their resources begin with the name itself: a slash in an S3 key is no type. */
const UNTYPED = ['s3', 'sns', 'sqs', 'execute-api', 'codecommit'];

/** Type and id, parted at the first `/` or `:`; a slash in front (API Gateway) does not count. */
export function arnResource({ service, resource }: Arn): ArnResource {
  if (UNTYPED.includes(service)) return { type: undefined, id: resource };
  const path = resource.replace(/^\//, '');
  const cut = path.search(/[/:]/);
  if (cut <= 0 || cut === path.length - 1) return { type: undefined, id: resource };
  return { type: path.slice(0, cut), id: path.slice(cut + 1) };
}

/** Finds the files of a source: a file, a folder with all below it, or a prefix of a bucket; a page at a time. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import { type AwsPort, type CallTarget, OWN_ACCOUNT, pages } from '#platform/aws/index.ts';
import type { Lake } from '#platform/lake/index.ts';
import { bucket } from '../scanners/s3/bucket.ts';
import { flowErrors } from './errors.ts';
import { type LogFile, layoutOf, type Said } from './log-file.ts';

export interface SourceMachines {
  readonly lake: Lake;
  readonly aws: () => Promise<AwsPort>;
  readonly signal: AbortSignal;
}

export const isBucket = (source: string): boolean => /^s3a?:\/\//.test(source);

/** Only files whose path says that they are of that account and region, where it says so. */
export async function* filesOf(
  machines: SourceMachines,
  source: string,
  only: Said,
): AsyncGenerator<readonly LogFile[], void> {
  for await (const page of isBucket(source) ? bucketPages(machines, source) : folderPages(source))
    yield page.filter(
      ({ account, region }) =>
        (!only.account || !account || account === only.account) &&
        (!only.region || !region || region === only.region),
    );
}

async function* folderPages(source: string): AsyncGenerator<LogFile[], void> {
  const root = path.resolve(source);
  const found = await stat(root).catch((error: unknown) => {
    const problem = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw flowErrors.FLOW_SOURCE_INVALID({
      source,
      problem: problem === 'ENOENT' ? 'there is nothing there' : problem,
    });
  });
  // A file that is named is read whatever it is called.
  if (!found.isDirectory()) {
    yield [await localFile(root, layoutOf(root) ?? {})];
    return;
  }
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const files: LogFile[] = [];
  for (const name of names.sort()) {
    const said = layoutOf(name);
    if (said) files.push(await localFile(name, said));
  }
  yield files;
}

async function localFile(name: string, { account, region }: Said): Promise<LogFile> {
  const { size, mtimeMs } = await stat(name);
  const open = async () => createReadStream(name, { highWaterMark: 256 << 10 });
  return { name, size, version: String(Math.trunc(mtimeMs)), account, region, path: name, open };
}

async function* bucketPages(machines: SourceMachines, source: string): AsyncGenerator<LogFile[], void> {
  const { signal } = machines;
  const [, name, prefix] = /^s3a?:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(source) ?? [];
  if (!name) throw flowErrors.FLOW_SOURCE_INVALID({ source, problem: 'it names no bucket' });
  const port = await machines.aws();
  const target = await placeOfBucket(machines, port, name, source);
  const question = { Bucket: name, ...(prefix && { Prefix: prefix }) };
  for await (const page of pages(port, target, 's3:ListObjectsV2', question, { signal })) {
    signal.throwIfAborted();
    if (page.status !== 'ok') {
      const { code, message } = page.fault;
      throw flowErrors.FLOW_SOURCE_UNREADABLE({ source, problem: `${code}: ${message}` });
    }
    yield (page.output.Contents ?? []).flatMap(({ Key = '', Size = 0, ETag = '' }) => {
      const said = layoutOf(Key);
      if (!said) return [];
      const open = () => objectBytes(port, target, { Bucket: name, Key }, signal);
      return [
        {
          name: `s3://${name}/${Key}`,
          size: Size,
          version: ETag,
          account: said.account,
          region: said.region,
          open,
        },
      ];
    });
  }
}

/** Who owns a bucket stands in the inventory; of others only AWS knows where they lie. */
async function placeOfBucket(
  { lake, signal }: SourceMachines,
  port: AwsPort,
  name: string,
  source: string,
): Promise<CallTarget> {
  const { rows } = await lake.query<{ account: string; region: string }>({
    sql: `SELECT account, region FROM ${bucket.table.name} WHERE regexp_extract(arn, '[^:]*$') = $name LIMIT 1`,
    params: { name },
    tables: [bucket.table],
    signal,
  });
  if (rows[0]) return rows[0];
  const anywhere = { account: OWN_ACCOUNT, region: 'us-east-1' };
  const answer = await port.call(anywhere, 's3:GetBucketLocation', { Bucket: name }, { signal });
  if (answer.status !== 'ok') {
    const { code, message } = answer.fault;
    throw flowErrors.FLOW_SOURCE_UNREADABLE({ source, problem: `${code}: ${message}` });
  }
  // The oldest region has no name here, and the second oldest another one.
  const said = answer.output.LocationConstraint ?? 'us-east-1';
  return { account: OWN_ACCOUNT, region: String(said) === 'EU' ? 'eu-west-1' : String(said) };
}

async function objectBytes(
  port: AwsPort,
  target: CallTarget,
  question: { readonly Bucket: string; readonly Key: string },
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const answer = await port.call(target, 's3:GetObject', question, { signal });
  if (answer.status !== 'ok') throw new Error(`${answer.fault.code}: ${answer.fault.message}`);
  const { Body } = answer.output;
  if (!Body || !(Symbol.asyncIterator in Body)) throw new Error('S3 answered without content');
  return Body instanceof Readable ? addAbortSignal(signal, Body) : Body;
}

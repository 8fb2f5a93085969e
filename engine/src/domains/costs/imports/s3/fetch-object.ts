/** Brings an object to this machine: goes on where an earlier try ended, and counts only when it is whole. */
import { mkdir, open, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { ReeveError } from '#kernel/error.ts';
import { costsErrors } from '../../errors.ts';
import { versionOf } from '../delivery.ts';
import type { Bucket, StoredObject } from './bucket.ts';

const TRIES = 3;

/** The same object of the same content has the same place, whoever asks and whenever. */
const placeOf = (folder: string, bucket: string, { key, etag }: StoredObject): string =>
  path.join(folder, `${versionOf(bucket, key, etag)}-${path.basename(key)}`);

export async function fetchObject(
  bucket: Bucket,
  object: StoredObject,
  { folder, signal }: { folder: string; signal: AbortSignal },
): Promise<string> {
  const place = placeOf(folder, bucket.name, object);
  if ((await sizeOf(place)) === object.bytes) return place;
  await mkdir(folder, { recursive: true });
  const partial = `${place}.part`;
  for (let tries = 1; ; tries += 1) {
    let from = await sizeOf(partial);
    if (from > object.bytes) from = 0;
    let cause: unknown;
    try {
      if (from < object.bytes || object.bytes === 0)
        await append(await bucket.read(object, from), partial, { from, signal });
    } catch (error) {
      signal.throwIfAborted();
      // S3 was asked again already, and a disk that is full stays so.
      if (error instanceof ReeveError || isOwnFault(error)) throw error;
      cause = error;
    }
    const came = await sizeOf(partial);
    if (came === object.bytes) break;
    // What came stays, and the next try asks for the rest: as long as more comes, it goes on.
    if (came > from) tries = 0;
    if (tries === TRIES)
      throw costsErrors.COST_OBJECT_SHORT({ key: object.key, came, bytes: object.bytes }, { cause });
  }
  await rename(partial, place);
  return place;
}

/** Of the file system, which names a path, and not of the network. */
const isOwnFault = (error: unknown): boolean =>
  error instanceof Error && 'path' in error && typeof error.path === 'string';

/** Whatever came before it broke off stays in the file. */
async function append(
  body: AsyncIterable<Uint8Array>,
  file: string,
  { from, signal }: { from: number; signal: AbortSignal },
): Promise<void> {
  const handle = await open(file, from > 0 ? 'a' : 'w');
  try {
    for await (const chunk of body) {
      signal.throwIfAborted();
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** Writes a long answer to a file that appears only when it is whole. */
import { constants, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../sync-folder.ts';
import { cliErrors } from './errors.ts';

/** Refuses a name that is taken: what people kept is never replaced. */
export async function requireNew(file: string): Promise<void> {
  const exists = await access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (exists) throw cliErrors.FILE_EXISTS({ file });
}

/** Returns the bytes written. Refuses to replace a file. */
export async function saveStream(
  body: ReadableStream<Uint8Array>,
  file: string,
  signal: AbortSignal,
): Promise<number> {
  await requireNew(file);
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const sink = createWriteStream(aside, { mode: 0o600, flush: true });
  try {
    await pipeline(Readable.fromWeb(body as import('node:stream/web').ReadableStream), sink, { signal });
    await rename(aside, file);
    await syncFolder(path.dirname(file));
    return sink.bytesWritten;
  } catch (cause) {
    await rm(aside, { force: true });
    if (signal.aborted || !isSystemError(cause)) throw cause;
    throw cliErrors.OUTPUT_NOT_WRITABLE({ file, reason: cause.message }, { cause });
  }
}

const isSystemError = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  thrown instanceof Error && 'syscall' in thrown;

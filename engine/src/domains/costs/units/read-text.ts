/** A text file of this machine, or what comes in on stdin: whole, within what anybody counts. */
import { readFile, stat } from 'node:fs/promises';
import { costsErrors } from '../errors.ts';

const MOST_BYTES = 64 << 20;

export async function readText(file: string, stdin: AsyncIterable<unknown> = process.stdin): Promise<string> {
  const refuse = (problem: string) => costsErrors.COST_UNIT_FILE({ file, problem }, { at: { file } });
  const tooLong = () => refuse(`it is longer than ${MOST_BYTES >> 20} MiB; give it in parts`);
  if (file !== '-') {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw refuse('there is no such file');
    if (found.size > MOST_BYTES) throw tooLong();
    return decoded(await readFile(file), refuse);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLong();
    chunks.push(bytes);
  }
  return decoded(Buffer.concat(chunks), refuse);
}

function decoded(bytes: Uint8Array, refuse: (problem: string) => Error): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse('it is not UTF-8');
  }
}

/** Finds files of one delivery that hold the same bytes: copies of a bill, which would be counted twice. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

interface Named {
  readonly path: string;
  readonly name: string;
}

/** By path: the earlier file that has the same content. Only files of one size are read. */
export async function alikeFiles(
  files: readonly Named[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Named>> {
  const bySize = new Map<number, Named[]>();
  for (const file of files) {
    const { size } = await stat(file.path);
    bySize.set(size, [...(bySize.get(size) ?? []), file]);
  }
  const alike = new Map<string, Named>();
  for (const same of bySize.values()) {
    if (same.length === 1) continue;
    const byContent = new Map<string, Named>();
    for (const file of same) {
      const content = await contentOf(file.path, signal);
      const earlier = byContent.get(content);
      if (earlier) alike.set(file.path, earlier);
      else byContent.set(content, file);
    }
  }
  return alike;
}

async function contentOf(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash, { signal });
  return hash.digest('hex');
}

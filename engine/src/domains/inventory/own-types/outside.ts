/** What a plugin may read besides AWS: a file beside it, or an address of the user's own system. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inventoryErrors } from '../errors.ts';

export interface Outside {
  /** Of a file, relative to the folder of plugins, or of an http or https address. */
  text(place: string, options?: { readonly headers?: Readonly<Record<string, string>> }): Promise<string>;
  json(place: string, options?: { readonly headers?: Readonly<Record<string, string>> }): Promise<unknown>;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** An answer is held in memory whole. */
const MAX_BYTES = 256 << 20;

export function outsideOf(folder: string, signal: AbortSignal): Outside {
  const text: Outside['text'] = async (place, { headers = {} } = {}) => {
    const failed = (problem: string, cause?: unknown) =>
      inventoryErrors.PLUGIN_SOURCE_FAILED({ place, problem }, { cause });
    try {
      if (!/^https?:\/\//.test(place))
        return await readFile(path.resolve(folder, place), { encoding: 'utf8', signal });
      const answer = await fetch(place, { headers, signal });
      if (!answer.ok) throw new Error(`it answered ${answer.status}`);
      return await limited(answer);
    } catch (error) {
      signal.throwIfAborted();
      throw failed(messageOf(error), error);
    }
  };
  return {
    text,
    json: async (place, options) => {
      const said = await text(place, options);
      try {
        return JSON.parse(said) as unknown;
      } catch (cause) {
        throw inventoryErrors.PLUGIN_SOURCE_FAILED(
          { place, problem: `it is no JSON: ${messageOf(cause)}` },
          { cause },
        );
      }
    },
    signal,
  };
}

async function limited(answer: Response): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES >> 20} MiB`);
    parts.push(decoder.decode(part, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // `fetch failed` says nothing: its cause does.
  return error.cause instanceof Error ? error.cause.message : error.message;
}

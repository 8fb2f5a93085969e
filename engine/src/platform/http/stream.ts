/** Long answers piece by piece: NDJSON or bytes, at the reader's pace, ended when the reader leaves. */
import type { StreamDeclaration } from './route.ts';

type Declared = StreamDeclaration<unknown, unknown, unknown>;

export interface StreamHooks {
  /** Checks one item against the declared form. */
  readonly check: (item: unknown) => void;
  /** Hears of a failure after the answer began, when no status can tell it any more. */
  readonly failed: (error: unknown) => void;
  /** Cuts the connection; absent inside the process. */
  readonly breakOff: (() => void) | undefined;
}

/** Waits for the first piece, so that a failure to begin is still answered as a problem. */
export async function streamResponse(
  declared: Declared,
  items: AsyncIterable<unknown>,
  { check, failed, breakOff }: StreamHooks,
): Promise<Response> {
  const iterator = items[Symbol.asyncIterator]();
  let next = await iterator.next();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (next.done) return controller.close();
          check(next.value);
          controller.enqueue(piece(declared, next.value));
          next = await iterator.next();
          if (next.done) controller.close();
        } catch (error) {
          failed(error);
          // Half an answer must not look like a whole one. The adapter would send the error's words as its end.
          if (breakOff === undefined) return controller.error(error);
          breakOff();
          controller.close();
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, { headers: headersOf(declared) });
}

function piece({ media }: Declared, value: unknown): Uint8Array {
  if (media === 'application/x-ndjson') return Buffer.from(`${JSON.stringify(value)}\n`);
  return typeof value === 'string' ? Buffer.from(value) : (value as Uint8Array);
}

function headersOf({ media, filename }: Declared): Record<string, string> {
  const type = media === 'text/csv' ? 'text/csv; charset=utf-8' : media;
  if (filename === undefined) return { 'content-type': type };
  return { 'content-type': type, 'content-disposition': `attachment; filename="${filename}"` };
}

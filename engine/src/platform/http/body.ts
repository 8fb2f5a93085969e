/** Reads a request's body, never more of it than allowed. */
import { httpErrors } from './errors.ts';

/** The declared length is only believed when it is too large: what counts is what arrives. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => httpErrors.BODY_TOO_LARGE({ limit });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

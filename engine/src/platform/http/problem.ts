/** Every error as RFC 9457 problem+json. */
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { ReeveError } from '#kernel/error.ts';
import { httpErrors } from './errors.ts';

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    remedy: z.string(),
    requestId: z.string(),
    at: z.object({ file: z.string(), line: z.number(), field: z.string() }).partial().optional(),
    /** What may have been meant instead, as it would have to be given. */
    candidates: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, where, and what to do about it (RFC 9457).' });

export type Problem = z.infer<typeof problemSchema>;

/** Anything thrown; what is not ours is told as INTERNAL, its own words stay in the log. */
export function toProblem(thrown: unknown, requestId: string): Problem {
  const error = asReeveError(thrown, requestId);
  const at = error.at && (JSON.parse(JSON.stringify(error.at)) as Problem['at']);
  return {
    type: `urn:reeve:error:${error.code}`,
    title: error.message,
    status: error.status,
    code: error.code,
    remedy: error.remedy,
    requestId,
    ...(at ? { at } : {}),
    ...(error.candidates.length > 0 ? { candidates: [...error.candidates] } : {}),
  };
}

function asReeveError(thrown: unknown, requestId: string): ReeveError {
  if (thrown instanceof ReeveError) return thrown;
  if (thrown instanceof HTTPException && thrown.status < 500)
    return httpErrors.REQUEST_INVALID({ field: 'request', problem: thrown.message || String(thrown.status) });
  return httpErrors.INTERNAL({ requestId });
}

export function problemResponse(thrown: unknown, requestId: string): Response {
  const problem = toProblem(thrown, requestId);
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

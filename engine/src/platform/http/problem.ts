/** Every error as RFC 9457 problem+json. */
import { z } from '@hono/zod-openapi';
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
  })
  .openapi('Problem');

export type Problem = z.infer<typeof problemSchema>;

/** Anything thrown; what is not ours is told as INTERNAL, its own words stay in the log. */
export function toProblem(thrown: unknown, requestId: string): Problem {
  const error = thrown instanceof ReeveError ? thrown : httpErrors.INTERNAL({ requestId });
  const at = error.at && (JSON.parse(JSON.stringify(error.at)) as Problem['at']);
  return {
    type: `urn:reeve:error:${error.code}`,
    title: error.message,
    status: error.status,
    code: error.code,
    remedy: error.remedy,
    requestId,
    ...(at ? { at } : {}),
  };
}

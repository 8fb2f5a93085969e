/** Failures as callers meet them: every refusal of the API is a `ReeveProblem` that says what to do next. */

/** Where in the caller's input the fault is. */
export interface ProblemPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

interface ProblemFields {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
  readonly status: number;
  readonly at?: ProblemPlace | undefined;
  readonly requestId?: string | undefined;
  readonly candidates?: readonly string[];
  readonly cause?: unknown;
}

/** An RFC 9457 problem; `status` is 0 when no answer arrived at all. */
export class ReeveProblem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
  readonly status: number;
  readonly at: ProblemPlace | undefined;
  readonly requestId: string | undefined;
  /** What may have been meant instead, as it would have to be given. */
  readonly candidates: readonly string[];

  constructor(fields: ProblemFields) {
    super(fields.detail, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.name = 'ReeveProblem';
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.remedy = fields.remedy;
    this.status = fields.status;
    this.at = fields.at;
    this.requestId = fields.requestId;
    this.candidates = fields.candidates ?? [];
  }
}

/** The request never got an answer: refused, cut off, or the name does not resolve. */
export const unreachable = (cause: unknown): ReeveProblem =>
  new ReeveProblem({
    code: 'ENGINE_UNREACHABLE',
    title: 'Reeve does not answer',
    detail: 'No answer came from the Reeve server.',
    remedy: 'Check that `reeve serve` is running and that this machine can reach it, then try again.',
    status: 0,
    cause,
  });

/** Reads the body of a refusal; an answer that is not a problem document came from something in between. */
export function problemFrom(body: unknown, response: Response): ReeveProblem {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  if (!isRecord(body) || typeof body.code !== 'string') {
    return new ReeveProblem({
      code: 'UNEXPECTED_ANSWER',
      title: 'Unexpected answer',
      detail: `The server answered ${response.status} without saying why.`,
      remedy: 'Check what stands between you and Reeve (a proxy, a load balancer), then try again.',
      status: response.status,
      requestId,
    });
  }
  const title = text(body.title) ?? body.code;
  return new ReeveProblem({
    code: body.code,
    title,
    detail: text(body.detail) ?? title,
    remedy: text(body.remedy) ?? '',
    status: response.status,
    at: isRecord(body.at) ? placeFrom(body.at) : undefined,
    requestId: text(body.requestId) ?? requestId,
    candidates: Array.isArray(body.candidates) ? body.candidates.flatMap((one) => text(one) ?? []) : [],
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const placeFrom = (at: Record<string, unknown>): ProblemPlace => ({
  file: text(at.file),
  line: typeof at.line === 'number' ? at.line : undefined,
  field: text(at.field),
});

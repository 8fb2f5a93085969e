/** What a failed request means for the page: signed out, engine gone, or a refusal to show. */
import { ReeveProblem } from '@reeve/sdk';

export const isSignedOut = (error: unknown): boolean => error instanceof ReeveProblem && error.status === 401;

export const isMissing = (error: unknown): boolean => error instanceof ReeveProblem && error.status === 404;

/** No answer, or a gateway that speaks for an engine which is not there. */
export const isEngineGone = (error: unknown): boolean =>
  error instanceof ReeveProblem && (error.status === 0 || [502, 503, 504].includes(error.status));

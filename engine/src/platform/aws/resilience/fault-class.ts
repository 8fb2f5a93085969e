/** What a failed attempt tells about its effect, and so what may be done next. */
import type { TransportFault } from '../transport.ts';

/**
 * - `throttled`: AWS refused because of the rate; nothing happened.
 * - `refused`: nothing happened, and trying again can help (busy target, clock skew, no connection).
 * - `stale`: the credentials ran out; nothing happened, fresh ones help.
 * - `lost`: no trustworthy answer; it may have happened.
 * - `denied`: this principal may not.
 * - `final`: AWS understood and said no.
 */
export type FaultClass = 'throttled' | 'refused' | 'stale' | 'lost' | 'denied' | 'final';

const codes: ReadonlyMap<string, FaultClass> = new Map(
  Object.entries({
    throttled: [
      'BandwidthLimitExceeded',
      'EC2ThrottledException',
      'RequestLimitExceeded',
      'RequestThrottled',
      'RequestThrottledException',
      'SlowDown',
      'ThrottledException',
      'Throttling',
      'ThrottlingException',
      'TooManyRequestsException',
    ],
    refused: [
      'ConcurrentModificationException',
      'PriorRequestNotComplete',
      'RequestTimeTooSkewed',
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'ENETUNREACH',
    ],
    stale: ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired'],
    lost: [
      'ECONNRESET',
      'EPIPE',
      'ETIMEDOUT',
      'TimeoutError',
      'RequestTimeout',
      'RequestTimeoutException',
      'InternalError',
      'InternalFailure',
      'InternalServiceException',
      'ServiceException',
      'ServiceUnavailable',
      'Unavailable',
    ],
    denied: [
      'AccessDenied',
      'AccessDeniedException',
      // Unknown key, or a region the account has not opted in to: either way this account cannot be read there.
      'AuthFailure',
      'CredentialsUnavailable',
      'InvalidAccessKeyId',
      'InvalidClientTokenId',
      'OptInRequired',
      'SignatureDoesNotMatch',
      'UnauthorizedOperation',
      'UnrecognizedClientException',
    ],
  } satisfies Partial<Record<FaultClass, readonly string[]>>).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as FaultClass] as const),
  ),
);

/** A known code decides; otherwise the HTTP status does. No status, or a success that could not be read: `lost`. */
export function classify(fault: TransportFault): FaultClass {
  const kind = codes.get(fault.code) ?? byStatus(fault.httpStatus);
  return kind === 'lost' && !fault.sent ? 'refused' : kind;
}

function byStatus(status: number | undefined): FaultClass {
  if (status === undefined || status >= 500 || status < 300) return 'lost';
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  return 'final';
}

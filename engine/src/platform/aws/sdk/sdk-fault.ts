/** Reads what the SDK throws: AWS's code where there is one, else what happened to the connection. */
import type { TransportFault } from '../transport.ts';

/** Credentials could not be had, so the call itself was never sent. */
export class CredentialFault extends Error {
  readonly fault: TransportFault;

  constructor(fault: TransportFault) {
    super(fault.message);
    this.name = 'CredentialFault';
    this.fault = { ...fault, sent: false };
  }
}

interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly Code?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: unknown; readonly requestId?: unknown };
  readonly $response?: { readonly statusCode?: unknown };
}

/** Connections that were never made: nothing can have happened. */
const neverConnected = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

export function sdkFault(error: unknown): TransportFault {
  if (error instanceof CredentialFault) return error.fault;
  const thrown: Thrown = typeof error === 'object' && error !== null ? error : {};
  const message = text(thrown.message) ?? String(error);
  if (thrown.name === 'CredentialsProviderError') {
    return { code: 'CredentialsUnavailable', message, sent: false };
  }
  const httpStatus = whole(thrown.$metadata?.httpStatusCode) ?? whole(thrown.$response?.statusCode);
  if (httpStatus === undefined) return connectionFault(thrown, message);
  const requestId = text(thrown.$metadata?.requestId);
  const code = answerCode(thrown);
  // The SDK's parser goes on with advice to programmers.
  const told = code === 'UnreadableAnswer' ? (message.split('\n')[0] ?? message) : message;
  return { code, message: told, requestId, httpStatus, sent: true };
}

/** The SDK names a reset connection `TimeoutError`; Node's own code is the truth. */
function connectionFault({ name, code }: Thrown, message: string): TransportFault {
  const nodeCode = text(code);
  if (nodeCode && neverConnected.test(nodeCode)) return { code: nodeCode, message, sent: false };
  if (/did not establish a connection/.test(message)) return { code: 'TimeoutError', message, sent: false };
  return { code: nodeCode ?? text(name) ?? 'UnknownError', message, sent: true };
}

/** An answer that is no AWS answer (an HTML page of a proxy, say) fails in the SDK's parser. */
function answerCode({ name, Code, message }: Thrown): string {
  if (name === 'SyntaxError' || /parse error|Deserialization error/i.test(text(message) ?? '')) {
    return 'UnreadableAnswer';
  }
  return text(Code) ?? text(name) ?? 'UnknownError';
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const whole = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

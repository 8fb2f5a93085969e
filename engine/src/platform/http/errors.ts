/** Errors that any route may answer, by the step that finds them. */
import { defineErrors } from '#kernel/error.ts';

const FORM = 'The API reference at /api/docs shows its form.';

export const httpErrors = defineErrors({
  REQUEST_INVALID: {
    message: 'The request is not valid: {field}: {problem}',
    remedy: `Correct the named field. ${FORM}`,
    status: 400,
  },
  QUERY_UNKNOWN: {
    message: 'There is no query parameter {name} here.{hint}',
    remedy: `Leave it out or correct its name. ${FORM}`,
    status: 400,
  },
  QUERY_REPEATED: {
    message: 'The query parameter {name} is given more than once.',
    remedy: 'Give it once.',
    status: 400,
  },
  TEXT_INVALID: {
    message: '{where} holds {fault}.',
    remedy: 'Send well-formed UTF-8 text without NUL characters.',
    status: 400,
  },
  JSON_INVALID: {
    message: 'The body is not JSON: {problem} at line {line}, column {column}.',
    remedy: 'Mend the body at that place; a JSON checker in an editor shows it.',
    status: 400,
  },
  CURSOR_INVALID: {
    message: 'The page cursor in `after` was not made by this list.',
    remedy: 'Use the value of `next` unchanged, or leave `after` out to begin at the first page.',
    status: 400,
  },
  IDEMPOTENCY_KEY_INVALID: {
    message: 'The Idempotency-Key must be 16 to 200 letters, digits or ._:-',
    remedy: 'Send a fresh UUID for each thing you want done once.',
    status: 400,
  },
  REQUEST_ID_INVALID: {
    message: 'The X-Request-Id must be 8 to 128 letters, digits or ._-',
    remedy: 'Leave it out and take the one in the answer, or send a UUID.',
    status: 400,
  },
  NOT_SIGNED_IN: {
    message: 'This needs somebody signed in.',
    remedy: 'Send an API key as a bearer token, or open the link that reeve serve prints.',
    status: 401,
  },
  NOT_ALLOWED: {
    message: '{principal} may not {action}.',
    remedy: 'Ask an admin for a role that allows it; reeve access explain shows why.',
    status: 403,
  },
  ORIGIN_REFUSED: {
    message: 'This change was asked for by a page of another site.',
    remedy: 'Use the pages of this server, or an API key. If a proxy is in front, set http.publicUrl.',
    status: 403,
  },
  NOT_FOUND: { message: 'There is nothing at {path}.', remedy: 'Check the address.', status: 404 },
  METHOD_NOT_ALLOWED: {
    message: '{method} is not possible at {path}.',
    remedy: 'Possible are: {allowed}.',
    status: 405,
  },
  IDEMPOTENCY_IN_FLIGHT: {
    message: 'A request with this Idempotency-Key is still being worked on.',
    remedy: 'Wait a moment, then send the same request with the same key again.',
    status: 409,
  },
  VERSION_CHANGED: {
    message: 'It was changed since you read it: it is now version {current}.',
    remedy: 'Read it again, look at what changed, and repeat your change with its new ETag in If-Match.',
    status: 412,
  },
  BODY_TOO_LARGE: {
    message: 'The body is larger than {limit} bytes.',
    remedy: 'Send less at once, or raise http.bodyLimitKb.',
    status: 413,
  },
  BODY_TYPE: {
    message: 'The body must be application/json, not {type}.',
    remedy: 'Send JSON with the header Content-Type: application/json.',
    status: 415,
  },
  HOST_REFUSED: {
    message: 'This server does not answer for the host {host}.',
    remedy: 'Use the address that reeve serve prints, or set http.publicUrl to the address people use.',
    status: 421,
  },
  IDEMPOTENCY_MISMATCH: {
    message: 'This Idempotency-Key was used for another request.',
    remedy: 'Send a fresh key for a new request, or repeat the first request unchanged.',
    status: 422,
  },
  VERSION_REQUIRED: {
    message: 'This change needs to know which version it changes.',
    remedy: 'Read it first and send its ETag in the header If-Match.',
    status: 428,
  },
  RATE_LIMITED: {
    message: 'Too many requests.',
    remedy: 'Wait {seconds} s, then go on more slowly; http.requestsPerMinute is the limit.',
    status: 429,
  },
  INTERNAL: {
    message: 'Something went wrong inside Reeve.',
    remedy: 'Look up request {requestId} in the log; if it happens again, report it.',
    status: 500,
  },
  STOPPING: {
    message: 'Reeve is shutting down.',
    remedy: 'Try again in a moment.',
    status: 503,
  },
});

/** What can keep `reeve serve` from listening. */
export const listenErrors = defineErrors({
  PORT_IN_USE: {
    message: 'Port {port} on {host} is in use by another program.',
    remedy: 'Stop that program, or choose another port: --port 0 takes any free one.',
    status: 500,
  },
  PORT_REFUSED: {
    message: 'Cannot listen on {host}, port {port}: {problem}.',
    remedy: 'Choose an address of this machine (--host) and a port above 1023 (--port).',
    status: 500,
  },
});

/** Errors that any route may answer. */
import { defineErrors } from '#kernel/error.ts';

export const httpErrors = defineErrors({
  REQUEST_INVALID: {
    message: 'The request is not valid: {problem}',
    remedy: 'Correct the named field; the API reference at /api/docs shows its form.',
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
  NOT_FOUND: { message: 'There is nothing at {path}.', remedy: 'Check the address.', status: 404 },
  INTERNAL: {
    message: 'Something went wrong inside Reeve.',
    remedy: 'Look up request {requestId} in the log; if it happens again, report it.',
    status: 500,
  },
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

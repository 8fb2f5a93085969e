/** What can go wrong between a command and the API. */
import { defineErrors } from '#kernel/error.ts';

export const cliErrors = defineErrors({
  URL_INVALID: {
    message: '{url} is no address of a server.',
    remedy: 'Set REEVE_URL to an address such as https://reeve.example.com, or unset it.',
    status: 400,
  },
  SERVER_UNREACHABLE: {
    message: 'No Reeve answers at {url}.',
    remedy: 'Check REEVE_URL, or unset it to work with the local installation.',
    status: 503,
  },
  ANSWER_NOT_UNDERSTOOD: {
    message: '{url} answered {status}, and not in the way Reeve does.',
    remedy: 'Check that REEVE_URL names a Reeve server and no proxy in front of it.',
    status: 502,
  },
  FILE_EXISTS: {
    message: '{file} exists already.',
    remedy: 'Name another file with --out, or remove that one.',
    status: 409,
  },
  OUTPUT_NOT_WRITABLE: {
    message: '{file} cannot be written: {reason}',
    remedy: 'Name a file in a folder you may write to, with room for it.',
    status: 400,
  },
});

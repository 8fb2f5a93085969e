/** What can go wrong with who may do what. */
import { defineErrors } from '#kernel/error.ts';

export const accessErrors = defineErrors({
  SIGN_IN_FAILED: {
    message: 'This link or key does not open anything: it is wrong, used up, expired or revoked.',
    remedy: 'Ask for a new link (reeve access link), or use a key that is still valid.',
    status: 401,
  },
  SIGN_IN_NOT_PRIVATE: {
    message: 'Signing in at {origin} would send the session over the network unencrypted.',
    remedy: 'Put TLS in front and set http.publicUrl to the https address, or sign in on the machine itself.',
    status: 403,
  },
  NO_SESSION: {
    message: 'There is no session to end here.',
    remedy: 'Nothing is left to do. An API key is ended by reeve keys revoke.',
    status: 404,
  },
  KEY_UNKNOWN: {
    message: 'There is no API key {id}.',
    remedy: 'reeve keys list shows the keys.',
    status: 404,
  },
  USER_UNKNOWN: {
    message: 'There is no user {id}.',
    remedy: 'reeve access users list shows the users.',
    status: 404,
  },
  USER_EXISTS: {
    message: 'A user named {name} exists already.',
    remedy: 'Choose another name, or change that user.',
    status: 409,
  },
  USER_DISABLED: {
    message: 'The user {name} is disabled.',
    remedy: 'Enable the user first: reeve access users enable.',
    status: 409,
  },
  EXPIRY_PAST: {
    message: 'The expiry {time} is not in the future.',
    remedy: 'Give a later time, or leave it out for a key that does not expire.',
    status: 400,
  },
  GRANT_EXCEEDS_GRANTER: {
    message: '{principal} cannot give what they do not have: {what}.',
    remedy: 'Give fewer roles or a narrower scope, or ask an admin without a scope.',
    status: 403,
  },
  PRINCIPAL_AMBIGUOUS: {
    message: 'More than one user or key is called {principal}.',
    remedy: 'Give its id, from reeve access users list or reeve keys list.',
    status: 409,
  },
  PRINCIPAL_UNKNOWN: {
    message: 'There is no user, key or role {principal}.',
    remedy:
      'Give an id or a name from reeve access users list or reeve keys list, `local`, or `role:viewer`.',
    status: 404,
  },
  ACTION_UNKNOWN: {
    message: 'There is no action {action}.{hint}',
    remedy: 'reeve access roles shows every action and who may do it.',
    status: 400,
  },
  POLICY_INVALID: {
    message: 'This policy is not valid: {problem}',
    remedy: 'Mend the named line. No policy is ignored: Reeve does not start with one it cannot use.',
    status: 500,
  },
  POLICIES_UNREADABLE: {
    message: 'The policies in {folder} cannot be read: {problem}',
    remedy: 'Check the folder, its permissions and access.policies.',
    status: 500,
  },
});

/** What can go wrong with knowing the accounts, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const accountsErrors = defineErrors({
  ACCOUNT_UNKNOWN: {
    message: 'There is no account {id}.{hint}',
    remedy: 'See which there are with: reeve accounts list; ask AWS anew with: reeve accounts refresh',
    status: 404,
  },
  ACCOUNTS_AWS_SILENT: {
    message: 'AWS did not say which account the credentials belong to: {reason}',
    remedy: 'What was known is kept. Mend the credentials; reeve doctor says how AWS is reached.',
    status: 502,
  },
  ACCOUNTS_ORGANIZATION_DENIED: {
    message: 'Account {account} may not read the accounts of its organisation: {reason}',
    remedy:
      'What was known is kept. Allow the organizations: actions of the hub role and let it stand in the management account or a delegated administrator, or name the accounts in accounts.list.',
    status: 502,
  },
  ACCOUNTS_ORGANIZATION_UNREAD: {
    message: 'The organisation could not be read: {reason}',
    remedy: 'What was known is kept. Try again with: reeve accounts refresh',
    status: 502,
  },
  ACCOUNTS_INCOMPLETE: {
    message: 'Not everything about the organisation could be read: {reason}',
    remedy:
      'Of the rest, what was known is kept. Allow what was denied to the hub role; try again with: reeve accounts refresh',
    status: 502,
  },
});

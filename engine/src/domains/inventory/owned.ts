/** Telling what an account owns from what others share with it: a shared thing is found where its owner stands. */
import type { Where } from './where.ts';

interface Owned {
  readonly OwnerId?: string | undefined;
}

/** A thing without a named owner is the account's own. */
export const ownedBy =
  ({ account }: Pick<Where, 'account'>) =>
  ({ OwnerId }: Owned): boolean =>
    OwnerId === undefined || OwnerId === account;

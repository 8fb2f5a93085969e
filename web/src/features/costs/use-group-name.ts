/** What a group of a report is called: accounts by their names, what has no value in words. */
import { useCallback } from 'react';
import { useAccountName } from '../../api/account-names.ts';
import { plainText } from '../../lib/plain-text.ts';

export function useGroupName(): (by: string, value: string | null | undefined) => string {
  const accountName = useAccountName();
  return useCallback(
    (by, value) => {
      if (value === null || value === undefined || value === '') return 'Without';
      return by === 'account' || by === 'SubAccountId' ? accountName(value) : plainText(value);
    },
    [accountName],
  );
}

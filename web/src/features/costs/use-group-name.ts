/** What a group of a report is called: accounts by their names, what has no value in words. */
import { useCallback } from 'react';
import { useAccountName } from '../../api/account-names.ts';
import { plainText } from '../../lib/plain-text.ts';
import { shortArn } from '../../lib/short-arn.ts';
import { groupingLabel } from './cost-search.ts';

export function useGroupName(): (by: string, value: string | null | undefined) => string {
  const accountName = useAccountName();
  return useCallback(
    (by, value) => {
      if (value === null || value === undefined || value === '')
        return `Without ${groupingLabel(by).toLowerCase()}`;
      if (by === 'resource') return plainText(shortArn(value));
      return by === 'account' || by === 'SubAccountId' ? accountName(value) : plainText(value);
    },
    [accountName],
  );
}

/** What a filter that is being written may go on with: the dimensions, and then the values that the bill has. */
import { useQuery } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { filterFor } from '../../lib/filter-for.ts';
import { plainText } from '../../lib/plain-text.ts';
import { valuesQuery } from './cost-queries.ts';
import type { LineSearch } from './cost-search.ts';
import { useGroupName } from './use-group-name.ts';

interface Offer {
  readonly value: string;
  readonly label: string;
}

export function useOffers(typed: string, words: readonly string[], search: LineSearch): readonly Offer[] {
  const [, by = '', sign = ''] = /^([^=!]+)(!?=)/.exec(typed) ?? [];
  const isKnown = words.includes(by);
  const { data } = useQuery({ ...valuesQuery(useReeve(), search, by), enabled: isKnown });
  const groupName = useGroupName();
  if (!isKnown || data === undefined) return words.map((word) => ({ value: `${word}=`, label: '' }));
  return data.map((value) => ({
    value: filterFor(by, value).replace('=', sign),
    label: plainText(groupName(by, value)),
  }));
}

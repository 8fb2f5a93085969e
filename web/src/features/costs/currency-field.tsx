/** In which currency, where bills speak several: they are never added up. */
import { useQuery } from '@tanstack/react-query';
import { costSourcesQuery, currenciesOf } from '../../api/cost-sources.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';

interface CurrencyFieldProps {
  readonly value: string | undefined;
  readonly onChange: (currency: string | undefined) => void;
}

export function CurrencyField({ value, onChange }: CurrencyFieldProps) {
  const { data } = useQuery(costSourcesQuery(useReeve()));
  const known = currenciesOf(data ?? []);
  const isOnly = known.length < 2 && (value === undefined || value === known[0]);
  if (data === undefined || isOnly) return null;
  const all = value === undefined || known.includes(value) ? known : [...known, value];
  return (
    <ChoiceFilter
      label="Currency"
      all="Not chosen"
      choices={all.map((currency) => ({ value: currency, label: currency }))}
      value={value}
      onChange={onChange}
    />
  );
}

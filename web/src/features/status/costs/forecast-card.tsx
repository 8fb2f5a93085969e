/** Where the month will end, and between what; made now where nobody made one yet. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReeve } from '../../../api/reeve-context.tsx';
import { formatAmount } from '../../../lib/format-amount.ts';
import type { BillReach } from './bill-reach.ts';
import { Card } from './card.tsx';
import { FORECAST, forecastQuery } from './overview-queries.ts';

interface ForecastCardProps {
  readonly reach: BillReach;
  /** Undefined where the bill has only one. */
  readonly currency: string | undefined;
}

export function ForecastCard({ reach, currency }: ForecastCardProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => reeve.forecastCosts({ body: currency === undefined ? {} : { currency } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: FORECAST }),
  });
  return (
    <Card
      name={`Forecast for the end of ${reach.month}`}
      query={useQuery(forecastQuery(reeve, reach, currency))}
      figure={(found) =>
        found === null ? (
          <button
            type="button"
            disabled={isPending}
            onClick={() => mutate()}
            className="text-base font-medium text-accent underline-offset-2 hover:underline"
          >
            {isPending ? 'Making one…' : 'Make one'}
          </button>
        ) : (
          <Link
            to="/costs"
            search={{ period: reach.month, unit: 'month', ...(currency && { currency }) }}
            className="underline-offset-2 hover:underline"
          >
            {formatAmount(found.amount)} {found.currency}
          </Link>
        )
      }
      note={(found) =>
        found === null
          ? error === null
            ? 'None was made yet; one is made every night.'
            : error.message
          : `Four of five such months end between ${formatAmount(found.low)} and ${formatAmount(found.high)}`
      }
    />
  );
}

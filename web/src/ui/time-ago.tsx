/** A time as people say it, with the exact UTC instant behind it. */
import { formatAgo, formatInstant } from '../lib/format.ts';
import { useNow } from '../lib/use-now.ts';

export function TimeAgo({ at }: { readonly at: string }) {
  const now = useNow();
  const then = new Date(at);
  return (
    <time dateTime={at} title={formatInstant(then)} className="figures whitespace-nowrap">
      {formatAgo(then, now)}
    </time>
  );
}

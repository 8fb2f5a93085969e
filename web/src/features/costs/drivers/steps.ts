/** A difference as the steps of a waterfall: from what it was, by each effect, to what it is. */
import { humanize } from '../../../lib/format.ts';
import { formatAmount, formatChange } from '../../../lib/format-amount.ts';
import { formatDays } from '../../../lib/format-days.ts';
import type { Drivers } from './driver-queries.ts';

export interface Step {
  readonly key: string;
  readonly name: string;
  /** As the answer has it, for people. */
  readonly amount: string;
  readonly text: string;
  readonly kind: 'whole' | 'more' | 'less';
  /** Where its bar begins and ends; floats will do for lengths. */
  readonly from: number;
  readonly to: number;
}

export function stepsOf({ before, after, summary, period, against }: Drivers): readonly Step[] {
  const whole = (key: string, name: string, amount: string, text: string): Step => ({
    key,
    name,
    amount,
    text,
    kind: 'whole',
    from: 0,
    to: Number(amount),
  });
  let at = Number(before);
  const effects = summary.map(({ effect, amount, text }): Step => {
    const from = at;
    at += Number(amount);
    const kind = amount.startsWith('-') ? 'less' : 'more';
    return { key: effect, name: humanize(effect), amount, text, kind, from, to: at };
  });
  return [
    whole('before', 'Before', before, formatDays(against.from, against.to)),
    ...effects,
    whole('after', 'After', after, formatDays(period.from, period.to)),
  ];
}

export const amountOf = ({ kind, amount }: Pick<Step, 'kind' | 'amount'>): string =>
  kind === 'whole' ? formatAmount(amount) : formatChange(amount);

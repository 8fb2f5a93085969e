/** What came of an import, for people: amounts without needless zeros, and what it changed of what was held. */
import { add, formatDecimal, parseDecimal, subtract } from '#kernel/decimal.ts';
import type { Output } from '#platform/cli/index.ts';
import type { ImportJson, PartSummary } from '../contract.ts';
import { dollars } from './dollars.ts';

type Amounts = Readonly<Record<string, string>>;

/** At least cents, and whatever else the source says. */
const amount = (text: string): string => {
  const [whole = '', decimals = ''] = text.split('.');
  return `${whole}.${decimals.replace(/0+$/, '').padEnd(2, '0')}`;
};

const money = (amounts: Amounts): string =>
  Object.entries(amounts)
    .map(([currency, text]) => `${amount(text)} ${currency}`)
    .join(', ');

const billedOf = (totals: NonNullable<PartSummary['replaced']>): Amounts =>
  Object.fromEntries(Object.entries(totals).map(([currency, { billed }]) => [currency, billed]));

/** By how much the months differ that were held before. */
function restated(months: readonly PartSummary[]): string {
  const sums: Record<string, string> = {};
  for (const { totals, replaced } of months) {
    if (!replaced) continue;
    const [now, before] = [billedOf(totals), billedOf(replaced)];
    for (const currency of new Set([...Object.keys(now), ...Object.keys(before)])) {
      const by = subtract(parseDecimal(now[currency] ?? '0'), parseDecimal(before[currency] ?? '0'));
      sums[currency] = formatDecimal(add(parseDecimal(sums[currency] ?? '0'), by));
    }
  }
  return money(sums);
}

export function describeImport({ source, summary }: ImportJson, out: Output): void {
  if (!summary) return;
  const { months } = summary;
  const again = months.filter(({ checked }) => checked === 'read again').length;
  const held = months.filter(({ replaced }) => replaced !== null);
  out.record(
    { source, ...summary },
    {
      source,
      format: summary.format,
      rows: summary.rows,
      billed: money(billedOf(summary.totals)),
      'differs from the source by': money(summary.residual),
      'checked by a second reading': `${again} of ${months.length} months`,
      months: months.map(({ month }) => month).join(', '),
      ...(held.length > 0 && {
        'months held before': held.map(({ month }) => month).join(', '),
        'differ from then by': restated(held),
      }),
      'unchanged months': summary.unchanged,
      'days up to':
        months
          .map(({ lastDay }) => lastDay)
          .toSorted()
          .at(-1) ?? '',
      'days missing': months.reduce((sum, { missingDays }) => sum + missingDays, 0),
      'lines without resource': summary.withoutResource,
      ...(summary.requests !== null && {
        'Cost Explorer': `${summary.requests} requests, ${dollars(summary.requests)}`,
      }),
    },
  );
  for (const { month, accountsGone } of months)
    if (accountsGone)
      out.note(
        `${month} had lines of ${accountsGone.join(', ')} before and has none now: a month is replaced whole. Give all files of it together, or keep those apart with --source.`,
      );
}

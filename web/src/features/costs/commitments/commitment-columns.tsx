/** The columns of the commitments: how well each is used, what it saves, and when it ends. */
import { humanize } from '../../../lib/format.ts';
import { formatAmount } from '../../../lib/format-amount.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Hint } from '../../../ui/hint.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { TONE_FILL } from '../../../ui/tone.ts';
import type { Commitment } from './commitment-queries.ts';

export const COMMITMENT_COLUMNS: readonly Column<Commitment>[] = [
  { title: 'Commitment', className: 'w-full max-w-0 min-w-40', cell: (one) => <Name one={one} /> },
  { title: 'Used', align: 'right', cell: (one) => <Used one={one} /> },
  { title: 'Wasted', align: 'right', minor: true, cell: ({ unused }) => formatAmount(unused) },
  { title: 'Saved', align: 'right', minor: true, cell: (one) => <Saved one={one} /> },
  {
    title: 'Break-even',
    minor: true,
    className: 'whitespace-nowrap',
    cell: (one) => <BreakEven one={one} />,
  },
  { title: 'Ends', className: 'whitespace-nowrap', cell: (one) => <Ends one={one} /> },
  { title: 'Without it', align: 'right', minor: true, cell: (one) => <Lapse one={one} /> },
];

const nameOf = ({ name, of, id }: Commitment): string => plainText(name ?? of ?? id.replace(/^.*[:/]/, ''));

function Name({ one }: { readonly one: Commitment }) {
  const what = [one.type, one.of, one.payment, one.termMonths === null ? null : `${one.termMonths} months`];
  const words = what.filter((word) => word !== null).join(' · ');
  return (
    <>
      <span title={plainText(one.id)} dir="auto" className="block truncate">
        {nameOf(one)}
      </span>
      <span title={plainText(words)} className="block truncate text-sm text-ink-3">
        {plainText(words)}
      </span>
    </>
  );
}

function toneOf(utilisation: number): Tone {
  if (utilisation >= 98) return 'ok';
  return utilisation >= 85 ? 'warn' : 'bad';
}

function Used({ one: { utilisation } }: { readonly one: Commitment }) {
  if (utilisation === null)
    return (
      <Hint text="It belongs to an account that you do not see, or has no line in this time.">Unknown</Hint>
    );
  return (
    <span className="inline-block w-16">
      {utilisation} %
      <span className="block h-1 overflow-hidden rounded bg-tint">
        <span
          className={`block h-full ${TONE_FILL[toneOf(utilisation)]}`}
          style={{ width: `${utilisation}%` }}
        />
      </span>
    </span>
  );
}

const Saved = ({ one: { saved, basis } }: { readonly one: Commitment }) =>
  saved === null ? (
    <>Unknown</>
  ) : (
    <Hint text={`Against on demand at ${basis}, net of waste`}>{formatAmount(saved)}</Hint>
  );

function BreakEven({ one: { breakEven, paid, worth } }: { readonly one: Commitment }) {
  const text =
    breakEven === 'unknown'
      ? 'The bill does not go back to its beginning, or does not say what it is worth.'
      : `${formatAmount(worth)} worth on demand so far, ${formatAmount(paid)} paid`;
  return (
    <Hint text={text}>
      <Badge tone={{ reached: 'ok', 'not yet': 'warn', unknown: 'unknown' }[breakEven] as Tone}>
        {humanize(breakEven)}
      </Badge>
    </Hint>
  );
}

function Ends({ one: { state, end, daysLeft, warning } }: { readonly one: Commitment }) {
  if (state === 'ended') return <Badge tone="unknown">Ended</Badge>;
  if (end === null)
    return <Hint text="No bill says it. AWS does, when commitments are scanned.">Unknown</Hint>;
  return (
    <>
      <span className="figures">{end}</span>{' '}
      {warning !== null && <Badge tone={warning === '30 days' ? 'bad' : 'warn'}>{daysLeft} days</Badge>}
    </>
  );
}

const Lapse = ({ one: { lapseCost } }: { readonly one: Commitment }) =>
  lapseCost === null ? (
    <>–</>
  ) : (
    <Hint text="What 30 days would cost more without it, as it was used in this time">
      {formatAmount(lapseCost)}
    </Hint>
  );

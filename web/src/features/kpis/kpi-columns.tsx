/** The columns of the KPIs: a name opens the formula and the data behind it. */
import { Link } from '@tanstack/react-router';
import { plainText } from '../../lib/plain-text.ts';
import { Sparkline } from '../../ui/chart/sparkline.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Hint } from '../../ui/hint.tsx';
import { TONE_TEXT } from '../../ui/tone.ts';
import type { Kpi } from './kpi-queries.ts';
import { formatKpi, moveOf } from './kpi-words.ts';

export const KPI_COLUMNS: readonly Column<Kpi>[] = [
  {
    title: 'Name',
    className: 'w-full max-w-0 min-w-36',
    cell: (kpi) => (
      <Link
        from="/kpis"
        to="/kpis"
        search={(now) => ({ ...now, open: kpi.id })}
        title={plainText(kpi.definition)}
        dir="auto"
        className="block truncate text-accent underline-offset-2 hover:underline"
      >
        {plainText(kpi.name)}
      </Link>
    ),
  },
  { title: 'Trend', minor: true, className: 'w-28', cell: (kpi) => <Trend kpi={kpi} /> },
  { title: 'Before', align: 'right', minor: true, className: 'text-ink-3', cell: before },
  { title: 'Change', align: 'right', cell: (kpi) => <Change kpi={kpi} /> },
  { title: 'Value', align: 'right', className: 'font-semibold', cell: (kpi) => <Value kpi={kpi} /> },
];

function Value({ kpi }: { readonly kpi: Kpi }) {
  if (kpi.unknown === null) return formatKpi(kpi, kpi.value);
  return (
    <span className="font-normal text-ink-3">
      <Hint text={plainText(`${kpi.unknown.reason} ${kpi.unknown.remedy}`)}>Not known</Hint>
    </span>
  );
}

function before(kpi: Kpi) {
  return kpi.previous === null ? '–' : formatKpi(kpi, kpi.previous);
}

function Change({ kpi }: { readonly kpi: Kpi }) {
  const move = moveOf(kpi);
  if (move === undefined) return <span className="text-ink-3">–</span>;
  return <span className={move.tone === undefined ? 'text-ink-2' : TONE_TEXT[move.tone]}>{move.text}</span>;
}

const Trend = ({ kpi: { series } }: { readonly kpi: Kpi }) =>
  series === null ? null : (
    <Sparkline values={series.values.map((value) => (value === null ? null : Number(value)))} />
  );

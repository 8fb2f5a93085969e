/** One KPI in full: what it means, its formula, the data behind it, and the way to the rows. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../../lib/format.ts';
import { formatDays } from '../../../lib/format-days.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { LineChart } from '../../../ui/chart/line-chart.tsx';
import { Code } from '../../../ui/code.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Prose } from '../../../ui/prose.tsx';
import type { Kpi } from './kpi-queries.ts';
import { formatFine, formatKpi, moveOf, type RowsLink, rowsLinkOf } from './kpi-words.ts';

interface KpiDrawerProps {
  readonly kpi: Kpi;
  /** Undefined where the bill has only one. */
  readonly currency: string | undefined;
  readonly onClose: () => void;
}

export function KpiDrawer({ kpi, currency, onClose }: KpiDrawerProps) {
  const move = moveOf(kpi);
  return (
    <Drawer title={plainText(kpi.name)} onClose={onClose}>
      <div className="space-y-4 p-4">
        <div>
          <p className="figures text-xl font-semibold">{formatKpi(kpi, kpi.value)}</p>
          <p className="figures text-ink-2">
            {formatDays(kpi.period.from, kpi.period.to)}
            {move !== undefined && `; ${move.text}, from ${formatKpi(kpi, kpi.previous)}`}
          </p>
        </div>
        {kpi.unknown !== null && (
          <p className="rounded-md bg-unknown-soft px-3 py-2">
            {plainText(kpi.unknown.reason)}{' '}
            <span className="text-ink-2">
              <Prose text={plainText(kpi.unknown.remedy)} />
            </span>
          </p>
        )}
        <p>{plainText(kpi.definition)}</p>
        <dl className="space-y-2">
          <Word name="Formula">{plainText(kpi.formula)}</Word>
          <Word name="By">{kpi.source}</Word>
          <Word name="Read it so">{kpi.direction[0]?.toUpperCase() + kpi.direction.slice(1)}</Word>
        </dl>
        <Course kpi={kpi} />
        <Facts kpi={kpi} />
        <Parts kpi={kpi} />
        <Rows rows={kpi.rows} link={rowsLinkOf(kpi.rows, currency)} />
      </div>
    </Drawer>
  );
}

const Word = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt className="text-sm text-ink-3">{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Course({ kpi }: { readonly kpi: Kpi }) {
  if (kpi.series === null || kpi.series.values.every((value) => value === null)) return null;
  const { starts, values } = kpi.series;
  return (
    <Panel title="By month">
      <div className="px-2 py-2">
        <LineChart
          label={`${kpi.name} by month`}
          starts={starts.map((start) => start.slice(0, 7))}
          values={values.map((value) => (value === null ? null : Number(value)))}
          partial={values.map(() => false)}
          format={(value) => formatKpi({ ...kpi, currency: null }, value.toFixed(10))}
        />
      </div>
    </Panel>
  );
}

type Fact = Kpi['facts'][number];

const FACTS: readonly Column<Fact>[] = [
  { title: 'What', className: 'w-full', cell: ({ name }) => plainText(name) },
  { title: 'Value', align: 'right', cell: ({ value }) => formatFine(value) },
  { title: 'Rows', align: 'right', className: 'text-ink-3', cell: ({ rows }) => formatCount(rows) },
];

const Facts = ({ kpi: { facts } }: { readonly kpi: Kpi }) =>
  facts.length === 0 ? null : (
    <Panel title="The data behind it">
      <DataTable caption="Facts" columns={FACTS} rows={facts} rowKey={({ name }) => name} />
    </Panel>
  );

type Part = Kpi['parts'][number];

function Parts({ kpi }: { readonly kpi: Kpi }) {
  if (kpi.parts.length === 0) return null;
  const columns: readonly Column<Part>[] = [
    { title: 'Part', className: 'w-full', cell: ({ name }) => plainText(name) },
    { title: 'Value', align: 'right', cell: ({ value }) => formatFine(value) },
    { title: 'Note', className: 'text-ink-3', cell: ({ note }) => plainText(note ?? '') },
  ];
  return (
    <Panel title="What it is made of">
      <DataTable
        caption="What it is made of"
        columns={columns}
        rows={kpi.parts}
        rowKey={({ name }) => name}
      />
    </Panel>
  );
}

interface RowsProps {
  readonly rows: string | null;
  readonly link: RowsLink | undefined;
}

function Rows({ rows, link }: RowsProps) {
  if (rows === null) return null;
  return (
    <p className="text-ink-2">
      {link === undefined ? (
        <>
          The rows behind it: <Code>{`GET /api/v1${rows}`}</Code>
        </>
      ) : (
        <Link {...link} className="text-accent underline-offset-2 hover:underline">
          {link.to === '/budgets' ? 'Show the budgets' : 'Show the costs behind it'}
        </Link>
      )}
    </p>
  );
}

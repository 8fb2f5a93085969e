/** What is inside a bar or a group: its resources, and the lines of the bill by usage. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount } from '../../lib/format.ts';
import { formatAmount } from '../../lib/format-amount.ts';
import { formatDays } from '../../lib/format-days.ts';
import { plainText } from '../../lib/plain-text.ts';
import { shortArn } from '../../lib/short-arn.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { type CostReport, type CostRow, type Inside, insideQuery } from './cost-queries.ts';
import type { CostSearch } from './cost-search.ts';

interface InsideDrawerProps {
  readonly title: string;
  readonly search: CostSearch;
  readonly inside: Inside;
  readonly onClose: () => void;
  readonly onNarrow: () => void;
}

const LINES = 'x_UsageType,x_Operation,ChargeCategory,PricingUnit';

export function InsideDrawer({ title, search, inside, onClose, onNarrow }: InsideDrawerProps) {
  return (
    <Drawer title={title} onClose={onClose}>
      <div className="space-y-4 p-4">
        <div className="flex items-start justify-between gap-3">
          <Whole search={search} inside={inside} />
          <Button onClick={onNarrow}>Show only this</Button>
        </div>
        <Part title="Resources" by="resource" search={search} inside={inside} />
        <Part title="Lines of the bill" by={LINES} search={search} inside={inside} />
      </div>
    </Drawer>
  );
}

/** What the rows below come to: the figure that led here. */
function Whole({ search, inside }: Pick<InsideDrawerProps, 'search' | 'inside'>) {
  const { data } = useQuery(insideQuery(useReeve(), search, inside, LINES));
  return (
    <div className="min-w-0">
      <p className="figures min-h-7 text-lg font-semibold">
        {data && `${formatAmount(data.total)} ${data.currency ?? ''}`}
      </p>
      <p className="figures text-ink-2">{formatDays(inside.from, inside.to)}</p>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly by: string;
  readonly search: CostSearch;
  readonly inside: Inside;
}

function Part({ title, by, search, inside }: PartProps) {
  const { data, error, refetch } = useQuery(insideQuery(useReeve(), search, inside, by));
  return (
    <Panel title={title} {...(data === undefined ? {} : { aside: `${formatCount(data.groups)} in all` })}>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows count={5} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Rows title={title} report={data} />
      )}
    </Panel>
  );
}

function Rows({ title, report }: { readonly title: string; readonly report: CostReport }) {
  const rows = report.rows.map((row, at) => ({ row, at, resource: report.resources?.[at] ?? null }));
  type Shown = (typeof rows)[number];
  const columns: readonly Column<Shown>[] = [
    {
      title: report.by.includes('ResourceId') ? 'Resource' : 'Usage',
      className: 'w-full max-w-0',
      cell: ({ row, resource }) => <Name text={wordsOf(report, row)} resource={resource} />,
    },
    { title: report.currency ?? 'Cost', align: 'right', cell: ({ row }) => formatAmount(row.cost) },
  ];
  return (
    <>
      <DataTable
        caption={`${title}, by cost`}
        columns={columns}
        rows={rows}
        rowKey={({ at }) => String(at)}
      />
      {report.groups > rows.length && (
        <p className="figures border-t border-line px-4 py-2 text-ink-2">
          {formatCount(report.groups - rows.length)} others: {formatAmount(report.rest)}
        </p>
      )}
    </>
  );
}

type Resource = NonNullable<CostReport['resources']>[number];

/** What the estate knows can be opened there; the bill names also what no scan has seen. */
function Name({ text, resource }: { readonly text: string; readonly resource: Resource }) {
  const shown = plainText(resource?.name ?? shortArn(text));
  if (resource === null)
    return (
      <span dir="auto" title={plainText(text)} className="block truncate">
        {shown}
      </span>
    );
  return (
    <Link
      to="/resource"
      search={{ arn: resource.arn }}
      title={plainText(resource.arn)}
      dir="auto"
      className="block truncate text-accent underline-offset-2 hover:underline"
    >
      {shown}
    </Link>
  );
}

const wordsOf = (report: CostReport, row: CostRow): string => {
  const words = report.by.flatMap((name) => row[name] ?? []);
  if (words.length > 0) return words.join(' · ');
  return report.by.includes('ResourceId') ? 'Without a resource' : 'Without a name';
};

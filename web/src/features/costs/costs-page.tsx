/** The costs: over time and in groups, compared with another time, down to the resources and lines of one bar. */
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { plainText } from '../../lib/plain-text.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { seriesDot } from '../../ui/chart/series-colour.ts';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { chartSeries } from './chart-series.ts';
import { CostChart } from './cost-chart.tsx';
import { costColumns } from './cost-columns.tsx';
import { CostControls } from './cost-controls.tsx';
import { CostFigures } from './cost-figures.tsx';
import { type CostPage, type CostRow, reportQuery } from './cost-queries.ts';
import { type CostSearch, groupingLabel } from './cost-search.ts';
import { CostsProblem, NoCosts } from './costs-problem.tsx';
import { DownloadReport } from './download-report.tsx';
import { OpenInside } from './open-inside.tsx';
import { filtersOf, keyOf, nameOf } from './row-of-group.ts';
import { useGroupName } from './use-group-name.ts';
import { ViewsMenu } from './views/views-menu.tsx';

const route = getRouteApi('/inside/costs');

export function CostsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    ({ open: _, start: __, ...next }: CostSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const query = useInfiniteQuery(reportQuery(useReeve(), search));
  const first = query.data?.pages[0];
  return (
    <Page
      title="Costs"
      lead="What everything costs, and where it goes"
      actions={
        <div className="flex gap-2">
          {first !== undefined && first.groups > 0 && <DownloadReport search={search} />}
          <ViewsMenu search={search} onOpen={change} />
        </div>
      }
    >
      <CostControls search={search} onChange={change} />
      {first?.unmatched.map(({ by, value, hint }) => (
        <p key={`${by}=${value}`} className="mb-4 text-warn">
          {value === null
            ? `No bill has ${plainText(by)}.`
            : `No line of this time has ${plainText(`${by}=${value}`)}.`}
          {plainText(hint)}
        </p>
      ))}
      {first === undefined ? (
        query.error === null ? (
          <div role="status">
            <span className="sr-only">Loading</span>
            <Skeleton className="mb-4 h-20 w-full" />
            <Skeleton className="mb-4 h-80 w-full" />
            <Skeleton className="h-96 w-full" />
          </div>
        ) : (
          <div className="rounded-lg border border-line bg-surface">
            <CostsProblem
              error={query.error}
              onRetry={() => void query.refetch()}
              onCurrency={(currency) => change({ ...search, currency })}
            />
          </div>
        )
      ) : first.groups === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <NoCosts />
        </div>
      ) : (
        <Pending isPending={query.isPlaceholderData}>
          <Report search={search} first={first} query={query} onChange={change} />
        </Pending>
      )}
    </Page>
  );
}

interface ReportProps {
  readonly search: CostSearch;
  readonly first: CostPage;
  readonly query: UseInfiniteQueryResult<InfiniteData<CostPage>>;
  readonly onChange: (search: CostSearch) => void;
}

function Report({ search, first, query, onChange }: ReportProps) {
  const navigate = route.useNavigate();
  const groupName = useGroupName();
  const title = groupingLabel(first.grouping);
  const known = knownResources(query.data?.pages ?? []);
  const resourceOf = (row: CostRow) => known.get(keyOf(first, row)) ?? undefined;
  const name = (row: CostRow) => plainText(resourceOf(row)?.name ?? nameOf(first, row, groupName));
  const series = chartSeries(first, (row) => keyOf(first, row), name);
  const dots = new Map(series.map(({ key }, at) => [key, seriesDot(at)]));
  return (
    <>
      <CostFigures report={first} search={search} />
      <CostChart
        title={`By ${title.toLowerCase()}`}
        starts={first.series?.starts ?? []}
        series={series}
        onOpen={(start, one) => {
          const group = first.rows.find((row) => keyOf(first, row) === one?.key);
          const open = group === undefined ? {} : { open: filtersOf(first, group) };
          void navigate({ search: ({ open: _, ...now }) => ({ ...now, start, ...open }) });
        }}
      />
      <KeysetTable
        caption="Costs by group"
        query={query}
        columns={costColumns(first, {
          title,
          nameOf: name,
          typeOf: (row) => resourceOf(row)?.type,
          dotOf: (row) => dots.get(keyOf(first, row)),
          sort: search.sort,
          onSort: (sort) => onChange(withFilter(search, 'sort', sort)),
        })}
        rowKey={(row) => keyOf(first, row)}
        empty={null}
      />
      <OpenInside
        search={search}
        report={first}
        nameOf={(open) => {
          const group = first.rows.find((row) => String(filtersOf(first, row)) === String(open));
          return group && name(group);
        }}
      />
    </>
  );
}

/** Resources as the estate knows them; other groups are none. */
const knownResources = (pages: readonly CostPage[]) =>
  new Map(
    pages.flatMap((page) =>
      page.rows.map((row, at) => [keyOf(page, row), page.resources?.[at] ?? undefined] as const),
    ),
  );

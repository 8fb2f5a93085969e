/** The drawer of the bar or group that stands open in the address, if one does. */
import { getRouteApi } from '@tanstack/react-router';
import { periodWords } from '../../lib/format-days.ts';
import type { CostReport } from './cost-queries.ts';
import type { CostSearch } from './cost-search.ts';
import { InsideDrawer } from './inside-drawer.tsx';
import { useGroupName } from './use-group-name.ts';

const route = getRouteApi('/inside/costs');

interface OpenInsideProps {
  readonly search: CostSearch;
  readonly report: CostReport;
  /** What the group is called that these filters mean, where the page shows it. */
  readonly nameOf: (open: readonly string[]) => string | undefined;
}

export function OpenInside({ search, report, nameOf }: OpenInsideProps) {
  const navigate = route.useNavigate();
  const groupName = useGroupName();
  const { open, start, ...page } = search;
  if (open === undefined && start === undefined) return null;
  const [from, to] = spanOf(report, start);
  const title =
    open === undefined
      ? 'All costs'
      : (nameOf(open) ?? open.map((one) => nameIn(one, groupName)).join(' · '));
  return (
    <InsideDrawer
      title={title}
      search={page}
      inside={{ from, to, filter: open ?? [] }}
      onClose={() => void navigate({ search: page })}
      onNarrow={() => {
        const filter = [...new Set([...(page.filter ?? []), ...(open ?? [])])];
        void navigate({
          search: {
            ...page,
            ...(filter.length === 0 ? {} : { filter }),
            ...(start === undefined ? {} : { period: periodWords(from, to) }),
          },
        });
      }}
    />
  );
}

/** What a filter means, in words. */
function nameIn(filter: string, groupName: (by: string, value: string) => string): string {
  const [, by = '', value = ''] = /^([^=]*)=(.*)$/s.exec(filter) ?? [];
  return groupName(by, value.replace(/\\(.)/g, '$1'));
}

/** From the beginning of a bar to that of the next one, within what is shown. */
function spanOf({ from, to, series }: CostReport, start: string | undefined): readonly [string, string] {
  const at = start === undefined ? -1 : (series?.starts.indexOf(start) ?? -1);
  if (at < 0) return [from, to];
  const begins = series?.starts[at] ?? from;
  return [begins > from ? begins : from, series?.starts[at + 1] ?? to];
}

/** Reports: which there are, what was made of them, and what is made by itself. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FileChartColumn } from 'lucide-react';
import { useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Kinds } from './kinds.tsx';
import { ReportForm } from './report-form.tsx';
import { kindsQuery, type ReportKind, runsQuery } from './report-queries.ts';
import { runColumns } from './run-columns.tsx';
import { Schedules } from './schedules.tsx';

export function ReportsPage() {
  const reeve = useReeve();
  const kinds = useQuery(kindsQuery(reeve));
  const runs = useInfiniteQuery(runsQuery(reeve));
  const [wanted, setWanted] = useState<ReportKind>();
  const titleOf = (name: string) => kinds.data?.items.find((one) => one.name === name)?.title ?? name;
  return (
    <Page title="Reports" lead="Documents to keep and to send, made now or by themselves">
      <Kinds query={kinds} onMake={setWanted} />
      <h2 className="mt-6 mb-2 font-semibold">Made</h2>
      <KeysetTable
        caption="Reports that were made"
        query={runs}
        columns={runColumns(titleOf)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={FileChartColumn} title="No report has been made yet">
            Choose one above. Its files are kept here for thirty days.
          </EmptyState>
        }
      />
      <Schedules titleOf={titleOf} />
      {wanted && <ReportForm kind={wanted} onClose={() => setWanted(undefined)} />}
    </Page>
  );
}

/** The scans, the latest first, with one open as it goes on, and how complete the knowledge is. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Radar } from 'lucide-react';
import { useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { CoverageGrid } from './coverage-grid.tsx';
import { SCAN_COLUMNS } from './scan-columns.tsx';
import { ScanDrawer } from './scan-drawer.tsx';
import { scansQuery } from './scan-queries.ts';
import { StartScan } from './start-scan.tsx';

const route = getRouteApi('/inside/scans');

export function ScansPage() {
  const { scan } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(scansQuery(useReeve()));
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title="Scans"
      lead="What was read of the accounts, when, and how completely"
      actions={
        <Button kind="primary" onClick={() => setAsking(true)}>
          New scan
        </Button>
      }
    >
      <div className="grid gap-4">
        <KeysetTable
          caption="Scans"
          query={query}
          columns={SCAN_COLUMNS}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={Radar} title="No scan has run yet" />}
        />
        <CoverageGrid />
      </div>
      {asking && (
        <StartScan
          onClose={() => setAsking(false)}
          onStarted={(id) => {
            setAsking(false);
            void navigate({ search: { scan: id } });
          }}
        />
      )}
      {scan !== undefined && (
        <ScanDrawer id={scan} onClose={() => void navigate({ search: {}, replace: true })} />
      )}
    </Page>
  );
}

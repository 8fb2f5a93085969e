/** The ledger: which PostgreSQL, how large, and how far its schemas are migrated. */
import type { Status } from '../../api/status.ts';
import { formatBytes, formatCount, humanize } from '../../lib/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';

export function LedgerPanel({ ledger }: { readonly ledger: Status['ledger'] }) {
  const migrations = ledger.migrations.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title="Ledger" aside={humanize(ledger.kind)}>
      <Facts
        facts={[
          { name: 'PostgreSQL', value: ledger.version },
          { name: 'Size', value: formatBytes(ledger.sizeBytes) },
          {
            name: 'Migrations',
            value: (
              <span title={ledger.migrations.map(({ schema, count }) => `${schema} ${count}`).join(', ')}>
                {formatCount(migrations)} in {formatCount(ledger.migrations.length)} schemas
              </span>
            ),
          },
        ]}
      />
    </Panel>
  );
}

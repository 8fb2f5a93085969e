/** Accounts by services, each field saying in a word and a colour how it was last read; the worst accounts come first. */
import { useQuery } from '@tanstack/react-query';
import { Radar } from 'lucide-react';
import { useState } from 'react';
import { useAccountName } from '../../api/account-names.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { cx } from '../../lib/class-names.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Hint } from '../../ui/hint.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TONE_SOFT } from '../../ui/tone.ts';
import { type Grid, gridOf, STATUS_TONE, STATUS_WORD, statusOf } from './grid-of.ts';
import { type GridField, gridQuery } from './scan-queries.ts';

const AT_ONCE = 50;
/** What scrolls must be reachable by keyboard. */
const SCROLLS = { tabIndex: 0 };

export function CoverageGrid() {
  const { data, error, refetch } = useQuery(gridQuery(useReeve()));
  return (
    <Panel title="Coverage" aside="how each service of each account was last read">
      {data === undefined ? (
        error === null ? (
          <SkeletonRows count={6} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : data.items.length === 0 ? (
        <EmptyState icon={Radar} title="Nothing has been scanned yet">
          A new scan reads what stands in the accounts.
        </EmptyState>
      ) : (
        <Fields grid={gridOf(data.items)} />
      )}
    </Panel>
  );
}

function Fields({ grid: { services, accounts } }: { readonly grid: Grid }) {
  const [shown, setShown] = useState(AT_ONCE);
  const accountName = useAccountName();
  return (
    <>
      <section aria-label="Coverage grid" className="scroll-shadow relative overflow-x-auto" {...SCROLLS}>
        <table className="border-collapse text-left">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 bg-surface px-4 align-bottom text-sm font-medium text-ink-3"
              >
                Account
              </th>
              {services.map((service) => (
                <th
                  key={service}
                  scope="col"
                  className="h-32 px-1 pb-1 text-right text-sm font-medium text-ink-2 [writing-mode:vertical-rl]"
                >
                  {service}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.slice(0, shown).map(({ account, fields }) => (
              <tr key={account}>
                <th
                  scope="row"
                  title={account}
                  className="sticky left-0 max-w-40 truncate bg-surface px-4 text-base font-normal"
                >
                  {accountName(account)}
                </th>
                {services.map((service) => (
                  <td key={service} className="p-px">
                    <Field field={fields.get(service)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {accounts.length > shown && (
        <div className="border-t border-line px-4 py-2">
          <Button onClick={() => setShown(shown + AT_ONCE)}>Show more</Button>
        </div>
      )}
    </>
  );
}

function Field({ field }: { readonly field: GridField | undefined }) {
  const status = field === undefined ? 'never' : statusOf(field);
  const word = (
    <span
      className={cx(
        'block h-6 w-11 rounded-xs text-center text-xs leading-6',
        status === 'never' ? 'text-ink-3' : TONE_SOFT[STATUS_TONE[status]],
      )}
    >
      {STATUS_WORD[status]}
    </span>
  );
  return field === undefined || status === 'ok' ? word : <Hint text={reasonOf(field)}>{word}</Hint>;
}

const reasonOf = (field: GridField): string => {
  const open = (['partial', 'denied', 'throttled', 'error'] as const).flatMap((status) =>
    field[status] === 0 ? [] : [`${field[status]} ${status}`],
  );
  return plainText(`${open.join(', ')}, ${field.ok} complete. ${field.reason ?? ''}`);
};

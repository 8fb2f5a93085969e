/** What the draft would change, asked before it is in force: who gets more and less, what moves, what stays nobody's. */
import { useMutation } from '@tanstack/react-query';
import { useReeve } from '../../../../api/reeve-context.tsx';
import { formatCount } from '../../../../lib/format.ts';
import { formatAmount, formatChange } from '../../../../lib/format-amount.ts';
import { plainText } from '../../../../lib/plain-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Facts } from '../../../../ui/facts.tsx';
import { FormError } from '../../../../ui/form-error.tsx';
import { Panel } from '../../../../ui/panel.tsx';
import { askedOf, type Trial, type TrialWish } from '../allocation-queries.ts';
import { type AllocationSearch, targetLabel } from '../allocation-search.ts';
import { SwitchOn } from './switch-on.tsx';
import type { Draft } from './use-draft.ts';

interface PreviewPanelProps {
  readonly draft: Draft;
  readonly search: AllocationSearch;
}

export function PreviewPanel({ draft, search }: PreviewPanelProps) {
  const reeve = useReeve();
  const wish: TrialWish = { ...askedOf(search), rules: draft.rules };
  const { mutate, data, variables, error, isPending } = useMutation({
    mutationFn: (body: TrialWish) => reeve.tryAllocationRules({ body }),
  });
  // Another draft, or another time, was not looked at yet.
  const isOfThis = JSON.stringify(variables) === JSON.stringify(wish);
  const shown = isOfThis ? data : undefined;
  return (
    <Panel
      title="Before it is in force"
      aside={
        <Button className="h-7" disabled={isPending || !draft.isChanged} onClick={() => mutate(wish)}>
          {isPending ? 'Looking…' : 'Preview'}
        </Button>
      }
    >
      {!draft.isChanged ? (
        <p className="px-4 py-3 text-ink-2">
          Change, add or move something: what that would do to the bill is shown here first.
        </p>
      ) : shown === undefined ? (
        <p className="px-4 py-3 text-ink-2">Preview what the changes do to the costs of the period above.</p>
      ) : (
        <Effects trial={shown} />
      )}
      {isOfThis && <FormError error={error} />}
      {draft.isChanged && <SwitchOn draft={draft} isPreviewed={shown !== undefined} />}
    </Panel>
  );
}

type Row = Trial['rows'][number];
type Move = Trial['moves'][number];
const nameOf = (value: string | null): string => (value === null ? 'Nobody’s' : plainText(value));
const MOST_MOVES = 50;

function Effects({ trial }: { readonly trial: Trial }) {
  const { currency, moved, unallocated, unownedLines, moves, by } = trial;
  const rows = trial.rows.filter(({ change }) => /[1-9]/.test(change));
  const arrow = (before: string, after: string) => `${before} → ${after}`;
  return (
    <>
      <Facts
        facts={[
          { name: 'Changes hands', value: `${formatAmount(moved)} ${currency ?? ''}` },
          {
            name: 'Nobody’s',
            value: arrow(formatAmount(unallocated.before), formatAmount(unallocated.after)),
          },
          {
            name: 'Lines without an owner',
            value: arrow(formatCount(unownedLines.before), formatCount(unownedLines.after)),
          },
        ]}
      />
      {rows.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-2">Nobody gets more or less.</p>
      ) : (
        <div className="border-t border-line">
          <DataTable
            isTall
            caption="Who gets more and less"
            columns={ROWS(targetLabel(by))}
            rows={rows}
            rowKey={({ value }) => value ?? ''}
          />
        </div>
      )}
      {moves.length > 0 && (
        <details className="border-t border-line">
          <summary className="px-4 py-2 font-medium">What moves, and by what</summary>
          <DataTable
            caption="What moves"
            columns={MOVES}
            rows={moves.slice(0, MOST_MOVES)}
            rowKey={(move) => JSON.stringify(move)}
            isTall
          />
          {moves.length > MOST_MOVES && (
            <p className="border-t border-line px-4 py-2 text-ink-2">
              {formatCount(moves.length - MOST_MOVES)} smaller moves are not shown.
            </p>
          )}
        </details>
      )}
    </>
  );
}

const ROWS = (title: string): readonly Column<Row>[] => [
  {
    title,
    className: 'w-full max-w-0 min-w-28',
    cell: ({ value }) => (
      <span dir="auto" className="block truncate">
        {nameOf(value)}
      </span>
    ),
  },
  { title: 'Before', align: 'right', minor: true, cell: ({ before }) => formatAmount(before) },
  { title: 'After', align: 'right', cell: ({ after }) => formatAmount(after) },
  { title: 'Change', align: 'right', cell: ({ change }) => formatChange(change) },
];

const MOVES: readonly Column<Move>[] = [
  {
    title: 'From whom to whom',
    className: 'w-full',
    cell: ({ from, to, reason }) => (
      <>
        {from.map(nameOf).join(', ')} → {nameOf(to)}
        <span className="block text-sm text-ink-3">{plainText(reason)}</span>
      </>
    ),
  },
  { title: 'Cost', align: 'right', cell: ({ cost }) => formatAmount(cost) },
];

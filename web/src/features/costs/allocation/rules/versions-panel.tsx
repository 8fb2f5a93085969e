/** Every version of the rules: who made it, when and why, and what it changed. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReeve } from '../../../../api/reeve-context.tsx';
import { humanize } from '../../../../lib/format.ts';
import { plainText } from '../../../../lib/plain-text.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Drawer } from '../../../../ui/drawer.tsx';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { Panel } from '../../../../ui/panel.tsx';
import { SkeletonRows } from '../../../../ui/skeleton.tsx';
import { TimeAgo } from '../../../../ui/time-ago.tsx';
import { historyQuery, type Rules, type RulesVersion } from '../allocation-queries.ts';
import { type Change, diffRules } from './diff-rules.ts';

const COLUMNS: readonly Column<RulesVersion>[] = [
  {
    title: 'Version',
    cell: ({ version }) => (
      <Link
        from="/allocation"
        to="/allocation"
        search={(now) => ({ ...now, version })}
        className="text-accent underline-offset-2 hover:underline"
      >
        {version}
      </Link>
    ),
  },
  {
    title: 'Why',
    className: 'w-full max-w-0 min-w-28',
    cell: ({ why }) => (
      <span dir="auto" title={plainText(why ?? '')} className="block truncate">
        {plainText(why ?? '')}
      </span>
    ),
  },
  {
    title: 'By',
    minor: true,
    className: 'max-w-32 truncate text-ink-2',
    cell: ({ by }) => plainText(by ?? ''),
  },
  { title: 'When', align: 'right', className: 'text-ink-2', cell: ({ at }) => at && <TimeAgo at={at} /> },
];

interface VersionsPanelProps {
  /** The version that stands open. */
  readonly open: number | undefined;
  readonly onClose: () => void;
  readonly onEdit: (rules: Rules) => void;
}

export function VersionsPanel({ open, onClose, onEdit }: VersionsPanelProps) {
  const { data, error, refetch } = useQuery(historyQuery(useReeve()));
  const shown = data?.find(({ version }) => version === open);
  return (
    <Panel title="Versions">
      {data === undefined ? (
        error === null ? (
          <SkeletonRows count={3} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : data.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">
          There are no rules yet: tags, stacks and accounts decide alone whose a cost is.
        </p>
      ) : (
        <DataTable
          caption="Versions of the rules"
          columns={COLUMNS}
          rows={data}
          rowKey={({ version }) => String(version)}
        />
      )}
      {data && shown && (
        <VersionDrawer
          shown={shown}
          before={data.find(({ version }) => version === shown.version - 1)?.rules ?? NONE}
          onClose={onClose}
          onEdit={onEdit}
        />
      )}
    </Panel>
  );
}

const NONE: Rules = { synonyms: [], rules: [], splits: [] };
const TONES = { added: 'ok', removed: 'bad', changed: 'accent', moved: 'unknown' } as const;

interface VersionDrawerProps {
  readonly shown: RulesVersion;
  readonly before: Rules;
  readonly onClose: () => void;
  readonly onEdit: (rules: Rules) => void;
}

function VersionDrawer({ shown, before, onClose, onEdit }: VersionDrawerProps) {
  const changes = diffRules(before, shown.rules);
  return (
    <Drawer title={`Version ${shown.version} of the rules`} onClose={onClose}>
      <div className="space-y-4 p-4">
        <div className="flex items-start justify-between gap-3">
          <p dir="auto" className="min-w-0">
            {plainText(shown.why ?? '')}
            <span className="block text-sm text-ink-3">
              {plainText(shown.by ?? '')}, {shown.at && <TimeAgo at={shown.at} />}
            </span>
          </p>
          <Button onClick={() => onEdit(shown.rules)}>Edit from here</Button>
        </div>
        <Panel title="What it changed">
          {changes.length === 0 ? (
            <p className="px-4 py-3 text-ink-2">Nothing.</p>
          ) : (
            <ul>
              {changes.map((change) => (
                <ChangeRow key={`${change.what} ${change.kind} ${change.name}`} change={change} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </Drawer>
  );
}

const ChangeRow = ({ change: { kind, what, name, before, after } }: { readonly change: Change }) => (
  <li className="space-y-1 border-b border-line px-4 py-2 last:border-0">
    <span className="flex items-center gap-2">
      <Badge tone={TONES[kind]}>{humanize(kind)}</Badge>
      <span className="text-ink-3">{what}</span>
      <span dir="auto" className="min-w-0 truncate font-medium">
        {plainText(name)}
      </span>
    </span>
    {before !== null && before !== after && (
      <del dir="auto" className="block text-sm text-ink-3">
        {plainText(before)}
      </del>
    )}
    {after !== null && (
      <span dir="auto" className="block text-sm text-ink-2">
        {plainText(after)}
      </span>
    )}
  </li>
);

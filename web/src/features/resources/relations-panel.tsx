/** What a resource needs and what needs it, each a link to go on from. */
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { shortType } from '../../lib/short-type.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ResourceLink } from './resource-columns.tsx';
import type { Resource } from './resource-queries.ts';

type Relation = Resource['needs'][number];

/** As many as the engine tells of each way. */
const MOST = 200;

const COLUMNS: readonly Column<Relation>[] = [
  {
    title: 'Relation',
    className: 'whitespace-nowrap',
    cell: ({ kind, detail }) => <span title={detail ?? undefined}>{humanize(kind)}</span>,
  },
  {
    title: 'Resource',
    className: 'w-full max-w-0 min-w-40',
    cell: ({ arn, name, type }) =>
      arn.startsWith('arn:') && type !== null ? (
        <ResourceLink arn={arn} name={name} />
      ) : (
        <span dir="auto" title="Not in the estate" className="block truncate text-ink-2">
          {plainText(arn)}
        </span>
      ),
  },
  {
    title: 'Type',
    minor: true,
    className: 'whitespace-nowrap text-ink-2',
    cell: ({ type }) =>
      type === null ? <span className="text-ink-3">Not in the estate</span> : shortType(type),
  },
  {
    title: 'Known from',
    minor: true,
    className: 'whitespace-nowrap text-ink-2',
    cell: ({ source }) => humanize(source),
  },
];

export function RelationsPanel({ resource: { needs, neededBy } }: { readonly resource: Resource }) {
  return (
    <Panel title="Relations" aside={`needs ${counted(needs)}, needed by ${counted(neededBy)}`}>
      {needs.length + neededBy.length === 0 && (
        <p className="px-4 py-3 text-ink-2">
          Nothing in the estate needs it, and it needs nothing that is known.
        </p>
      )}
      <Side title="Needs" relations={needs} />
      <Side title="Needed by" relations={neededBy} />
    </Panel>
  );
}

const counted = ({ length }: readonly unknown[]): string =>
  length < MOST ? String(length) : `${MOST} or more`;

function Side({ title, relations }: { readonly title: string; readonly relations: readonly Relation[] }) {
  if (relations.length === 0) return null;
  return (
    <section aria-label={title} className="border-b border-line last:border-0">
      <h3 className="px-4 pt-3 pb-1 font-semibold">{title}</h3>
      <DataTable
        caption={title}
        columns={COLUMNS}
        rows={relations}
        rowKey={({ kind, arn, source, detail }) => `${kind} ${source} ${arn} ${detail ?? ''}`}
      />
    </section>
  );
}

/** The head of a resource: where it is, whose it is, and how its place was last read. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAccountName } from '../../api/account-names.ts';
import { formatInstant, humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import type { Resource } from './resource-queries.ts';
import type { ResourceFilter } from './resource-search.ts';

export function ResourceFacts({ resource }: { readonly resource: Resource }) {
  const accountName = useAccountName();
  const { arn, type, account, region, coverage } = resource;
  return (
    <Panel title="Resource">
      <div className="flex items-start gap-1 border-b border-line py-2 pr-2 pl-4">
        <span dir="auto" className="min-w-0 flex-1 font-mono text-sm break-all text-ink-2">
          {plainText(arn)}
        </span>
        <CopyButton text={arn} label="Copy the ARN" />
      </div>
      <Facts
        facts={[
          { name: 'Type', value: <Narrowed filter={{ type }}>{type}</Narrowed> },
          { name: 'Account', value: <Narrowed filter={{ account }}>{accountName(account)}</Narrowed> },
          { name: 'Region', value: <Narrowed filter={{ region }}>{region}</Narrowed> },
          {
            name: 'Created',
            value: resource.createdAt === null ? <Unknown /> : formatInstant(new Date(resource.createdAt)),
          },
          ...(['owner', 'team', 'environment'] as const).map((key) => ({
            name: humanize(key),
            value: told(resource[key], (text) => (
              <Narrowed filter={{ [key]: text }}>{plainText(text)}</Narrowed>
            )),
          })),
          { name: 'Cost center', value: told(resource.costCenter, plainText) },
          { name: 'Project', value: told(resource.project, plainText) },
          { name: 'Data class', value: told(resource.dataClass, plainText) },
          { name: 'Managed by', value: told(resource.managedBy, plainText) },
        ]}
      />
      <section aria-label="Coverage" className="border-t border-line">
        <Facts
          facts={coverage === null ? [{ name: 'Last read', value: 'Never' }] : coverageFacts(coverage)}
        />
      </section>
    </Panel>
  );
}

const coverageFacts = ({ status, endedAt, completeAt }: NonNullable<Resource['coverage']>) => [
  {
    name: 'Last read',
    value: (
      <span className="inline-flex items-center gap-2">
        <TimeAgo at={endedAt} />
        <Badge tone={status === 'ok' ? 'ok' : 'warn'}>
          {status === 'ok' ? 'Complete' : humanize(status)}
        </Badge>
      </span>
    ),
  },
  ...(status === 'ok'
    ? []
    : [{ name: 'Last complete', value: completeAt === null ? 'Never' : <TimeAgo at={completeAt} /> }]),
];

const Unknown = () => <span className="text-ink-3">Not known</span>;

const told = (text: string | null, show: (text: string) => ReactNode): ReactNode =>
  text === null ? <Unknown /> : <span dir="auto">{show(text)}</span>;

function Narrowed({ filter, children }: { readonly filter: ResourceFilter; readonly children: string }) {
  return (
    <Link
      to="/resources"
      search={filter}
      className="break-words text-accent underline-offset-2 hover:underline"
    >
      {children}
    </Link>
  );
}

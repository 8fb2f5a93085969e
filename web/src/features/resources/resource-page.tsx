/** Everything known of one resource: whose it is, its properties, tags and relations, how sure that is, and its past. */
import { ReeveProblem } from '@reeve/sdk';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Boxes } from 'lucide-react';
import { useCallback } from 'react';
import { useAccountName } from '../../api/account-names.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatInstant } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { shortType } from '../../lib/short-type.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { GoneResource } from './gone-resource.tsx';
import { PropertiesPanel } from './properties-panel.tsx';
import { RawPanel } from './raw-panel.tsx';
import { RelationsPanel } from './relations-panel.tsx';
import { ResourceFacts } from './resource-facts.tsx';
import { ResourceProblem } from './resource-problem.tsx';
import { historyQuery, type Resource, resourceQuery } from './resource-queries.ts';
import { TagsPanel } from './tags-panel.tsx';
import { TimelinePanel } from './timeline-panel.tsx';

const route = getRouteApi('/inside/resource');

export function ResourcePage() {
  const search = route.useSearch();
  const { arn, asOf } = search;
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery({
    ...resourceQuery(useReeve(), search),
    enabled: arn !== undefined,
  });
  const change = useCallback(
    (key: 'arn' | 'asOf', value: string | undefined) =>
      void navigate({ search: withFilter(search, key, value) }),
    [navigate, search],
  );
  const changeArn = useCallback((value: string | undefined) => change('arn', value), [change]);
  const changeAsOf = useCallback((value: string | undefined) => change('asOf', value), [change]);
  const title = plainText(data?.name ?? data?.arn.split(/[:/]/).at(-1) ?? 'Resource');
  return (
    <Page
      title={title}
      lead={data && <Lead resource={data} past={asOf !== undefined} />}
      actions={
        data && (
          <Link to="/graph" search={{ node: data.arn, mode: 'impact' }} className={buttonClass('plain')}>
            What a change would touch
          </Link>
        )
      }
    >
      <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <TextFilter label="Resource" placeholder="ARN, id or name" value={arn} onChange={changeArn} />
        <TextFilter label="As of" placeholder="30d, 2026-10-01" value={asOf} onChange={changeAsOf} />
      </search>
      {data !== undefined ? (
        <Body resource={data} />
      ) : (
        <div className="grid gap-4">
          <div className="rounded-lg border border-line bg-surface">
            {arn === undefined ? (
              <EmptyState icon={Boxes} title="Which resource?">
                Give its ARN, or an id or a name that only it has.
              </EmptyState>
            ) : error === null ? (
              <SkeletonRows count={8} />
            ) : (
              <NotShown arn={arn} asOf={asOf} error={error} onRetry={() => void refetch()} />
            )}
          </div>
          {arn !== undefined && error !== null && <TimelinePanel arn={arn} quiet />}
        </div>
      )}
    </Page>
  );
}

interface NotShownProps {
  readonly arn: string;
  readonly asOf: string | undefined;
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Something that was there once is no mistake of who asks for it. */
function NotShown({ arn, asOf, error, onRetry }: NotShownProps) {
  const { data, isPending } = useQuery(historyQuery(useReeve(), arn));
  const unknown = asOf === undefined && error instanceof ReeveProblem && error.code === 'RESOURCE_NOT_FOUND';
  if (unknown && isPending) return <SkeletonRows count={3} />;
  const latest = data?.items[0];
  if (unknown && data !== undefined && latest?.what === 'vanished')
    return <GoneResource arn={data.arn} at={latest.at} />;
  return <ResourceProblem error={error} onRetry={onRetry} />;
}

function Lead({ resource, past }: { readonly resource: Resource; readonly past: boolean }) {
  const accountName = useAccountName();
  const { type, account, region, asOf } = resource;
  return (
    <>
      {shortType(type)} in {accountName(account)}, {region}
      {past && `, as it was known at ${formatInstant(new Date(asOf.at))}`}
    </>
  );
}

function Body({ resource }: { readonly resource: Resource }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 gap-4">
        <PropertiesPanel properties={resource.properties} />
        <RelationsPanel resource={resource} />
        <TimelinePanel arn={resource.arn} />
        <RawPanel resource={resource} />
      </div>
      <div className="grid min-w-0 gap-4 max-lg:row-start-1">
        <ResourceFacts resource={resource} />
        <TagsPanel tags={resource.tags} />
      </div>
    </div>
  );
}

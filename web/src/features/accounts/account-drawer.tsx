/** One account whole: what it is for and why, whose it is, where it stands, and its tags. */
import { useQuery } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { plainText } from '../../lib/plain-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Status } from './account-columns.tsx';
import { type Account, accountQuery } from './account-queries.ts';
import { AccountTags } from './account-tags.tsx';
import { EnvironmentWord, reasonOf } from './environment-badge.tsx';

interface AccountDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function AccountDrawer({ id, onClose }: AccountDrawerProps) {
  const { data, error, refetch } = useQuery(accountQuery(useReeve(), id));
  return (
    <Drawer title={plainText(data?.name ?? id)} onClose={onClose}>
      {data !== undefined ? (
        <Details account={data} />
      ) : error === null ? (
        <SkeletonRows count={8} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Drawer>
  );
}

const SOURCES: Record<Account['source'], string> = {
  organizations: 'the organisation',
  config: 'the settings (accounts.list)',
  own: 'the credentials alone',
};

function Details({ account }: { readonly account: Account }) {
  return (
    <>
      <Facts
        facts={[
          { name: 'Account', value: <Id id={account.id} /> },
          { name: 'Status', value: <Status status={account.status} /> },
          ...(account.isManagement ? [{ name: 'Role', value: 'Management account' }] : []),
          ...words('Unit', account.unitPath.join(' / ') || null),
          ...words('E-mail', account.email),
          ...words('Joined', account.joinedAt?.slice(0, 10) ?? null),
          { name: 'Known from', value: SOURCES[account.source] },
        ]}
      />
      <section className="border-t border-line px-4 py-3" aria-label="Environment">
        <div className="flex items-center justify-between gap-4">
          <h3 className="font-semibold">Environment</h3>
          <EnvironmentWord environment={account.environment} />
        </div>
        <p className="mt-1 text-ink-2">{plainText(reasonOf(account.environmentReason))}.</p>
      </section>
      <section className="border-t border-line py-1.5" aria-label="Responsible">
        <Facts
          facts={[
            { name: 'Owner', value: told(account.owner) },
            { name: 'Team', value: told(account.team) },
            { name: 'Cost center', value: told(account.costCenter) },
            { name: 'Business unit', value: told(account.businessUnit) },
          ]}
        />
      </section>
      {account.delegatedFor.length > 0 && (
        <section className="border-t border-line px-4 py-3" aria-label="Administers">
          <h3 className="mb-1 font-semibold">Administers for the organisation</h3>
          <ul className="font-mono text-sm text-ink-2">
            {account.delegatedFor.map((service) => (
              <li key={service}>{service}</li>
            ))}
          </ul>
        </section>
      )}
      <AccountTags tags={account.tags} source={account.source} />
    </>
  );
}

const words = (name: string, text: string | null): readonly Fact[] =>
  text === null ? [] : [{ name, value: <span dir="auto">{plainText(text)}</span> }];

const told = (text: string | null) =>
  text === null ? (
    <span className="text-ink-3">Not known</span>
  ) : (
    <span dir="auto" className="break-words">
      {plainText(text)}
    </span>
  );

const Id = ({ id }: { readonly id: string }) => (
  <span className="inline-flex items-center gap-1 font-mono text-sm">
    {id}
    <CopyButton text={id} label="Copy the account id" />
  </span>
);

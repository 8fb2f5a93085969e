/** The API keys: what programs come in with, what they may do, and the way to end them. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { CreateKey } from './create-key.tsx';
import { keyColumns } from './key-columns.tsx';
import { type ApiKey, keysQuery } from './key-queries.ts';
import { RevokeKey } from './revoke-key.tsx';

export function AccessPage() {
  const query = useInfiniteQuery(keysQuery(useReeve()));
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const columns = useMemo(() => keyColumns(setRevoking), []);
  return (
    <Page
      title="Access"
      lead="API keys for programs; each carries roles and may be limited to accounts, teams or environments"
      actions={
        <Button kind="primary" onClick={() => setCreating(true)}>
          <Plus aria-hidden className="size-4" />
          New API key
        </Button>
      }
    >
      <KeysetTable
        caption="API keys"
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={KeyRound} title="No API keys yet">
            Create one for a program that reads from Reeve or acts through it.
          </EmptyState>
        }
      />
      {creating && <CreateKey onClose={() => setCreating(false)} />}
      {revoking !== undefined && <RevokeKey apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </Page>
  );
}

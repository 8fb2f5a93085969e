/** Reads the accounts anew, and brings everything on the page up to date with them. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { ACCOUNTS } from './account-queries.ts';

export function RefreshAccounts() {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => reeve.refreshAccounts(),
    onSettled: () => queries.invalidateQueries({ queryKey: ACCOUNTS }),
  });
  return (
    <div className="flex flex-col items-end gap-2">
      <Button disabled={isPending} onClick={() => mutate()}>
        <RefreshCw aria-hidden className="size-4" />
        {isPending ? 'Reading…' : 'Refresh'}
      </Button>
      <FormError error={error} />
    </div>
  );
}

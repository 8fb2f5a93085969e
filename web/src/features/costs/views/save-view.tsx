/** Saves what is on the page under a name. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { Modal } from '../../../ui/modal.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { CostSearch } from '../cost-search.ts';
import { stateOf, VIEWS } from './view-queries.ts';

interface SaveViewProps {
  readonly search: CostSearch;
  readonly onClose: () => void;
}

export function SaveView({ search, onClose }: SaveViewProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ name, shared }: { readonly name: string; readonly shared: boolean }) =>
      reeve.saveCostView({ path: { name }, body: { page: 'costs', state: stateOf(search), shared } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: VIEWS });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    mutate({ name: String(form.get('name') ?? '').trim(), shared: form.get('shared') === 'on' });
  };
  return (
    <Modal title="Save this view" open onOpenChange={(open) => !open && onClose()}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          name="name"
          required
          maxLength={100}
          pattern="[^\/\\]+"
          title="Anything without / and \"
          hint="One of your own of that name is replaced."
        />
        <label className="flex items-start gap-2">
          <input type="checkbox" name="shared" className="mt-1 accent-accent" />
          <span>
            Share it
            <span className="block text-sm text-ink-3">Everybody who may see costs then sees it.</span>
          </span>
        </label>
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={isPending}>
            {isPending ? 'Saving…' : 'Save view'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

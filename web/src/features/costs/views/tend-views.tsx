/** One's own views: rename them, share them, remove them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { plainText } from '../../../lib/plain-text.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { Modal } from '../../../ui/modal.tsx';
import { fieldClass } from '../../../ui/text-field.tsx';
import { type CostView, VIEWS, viewsQuery } from './view-queries.ts';

type Change =
  | { readonly kind: 'change'; readonly name: string; readonly shared: boolean }
  | { readonly kind: 'remove' };

export function TendViews({ onClose }: { readonly onClose: () => void }) {
  const own = (useQuery(viewsQuery(useReeve())).data?.items ?? []).filter(({ mine }) => mine);
  return (
    <Modal title="Your views" open onOpenChange={(open) => !open && onClose()}>
      {own.length === 0 ? (
        <p className="text-ink-2">You have no saved view.</p>
      ) : (
        <ul className="divide-y divide-line">
          {own.map((view) => (
            <OwnView key={view.name} view={view} />
          ))}
        </ul>
      )}
      <div className="mt-4 flex justify-end">
        <Button onClick={onClose}>Done</Button>
      </div>
    </Modal>
  );
}

function OwnView({ view }: { readonly view: CostView }) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const id = useId();
  const path = { name: view.name };
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (change: Change) => {
      if (change.kind === 'remove') await reeve.removeCostView({ path });
      else await reeve.changeCostView({ path, body: { name: change.name, shared: change.shared } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: VIEWS }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '').trim();
    mutate({ kind: 'change', name, shared: form.get('shared') === 'on' });
  };
  const of = plainText(view.name);
  return (
    <li className="space-y-2 py-3 first:pt-0">
      <form onSubmit={submit} className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="sr-only">
          Name of {of}
        </label>
        <input
          id={id}
          name="name"
          required
          maxLength={100}
          defaultValue={view.name}
          dir="auto"
          className={`${fieldClass} min-w-40 flex-1`}
        />
        <label className="flex items-center gap-1.5">
          <input type="checkbox" name="shared" defaultChecked={view.shared} className="accent-accent" />
          Shared<span className="sr-only"> {of}</span>
        </label>
        <Button type="submit" disabled={isPending}>
          Save<span className="sr-only"> {of}</span>
        </Button>
        <Button kind="danger" disabled={isPending} onClick={() => mutate({ kind: 'remove' })}>
          Remove<span className="sr-only"> {of}</span>
        </Button>
      </form>
      <FormError error={error} />
    </li>
  );
}

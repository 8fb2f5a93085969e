/** Puts the draft in force once it was previewed, with a word on why; and what to do where somebody else was faster. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useReeve } from '../../../../api/reeve-context.tsx';
import { Button } from '../../../../ui/button.tsx';
import { FormError } from '../../../../ui/form-error.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { ALLOCATION, rulesQuery } from '../allocation-queries.ts';
import type { Draft } from './use-draft.ts';

interface SwitchOnProps {
  readonly draft: Draft;
  readonly isPreviewed: boolean;
}

export function SwitchOn({ draft, isPreviewed }: SwitchOnProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { data: inForce } = useQuery(rulesQuery(reeve));
  const { rules, basedOn } = draft;
  const { mutate, error, isPending } = useMutation({
    mutationFn: (why: string) => reeve.setAllocationRules({ body: { rules, basedOn, why } }),
    onSuccess: draft.discard,
    onSettled: () => queries.invalidateQueries({ queryKey: ALLOCATION }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(String(new FormData(event.currentTarget).get('why') ?? '').trim());
  };
  const isOvertaken = inForce !== undefined && inForce.version !== basedOn;
  return (
    <form onSubmit={submit} className="space-y-3 border-t border-line p-4">
      {isOvertaken && (
        <div role="alert" className="space-y-2">
          <p className="text-warn">
            Version {inForce.version} was put in force since this draft began with version {basedOn}. See what
            it changed, then put the draft on top of it: what only it has would end.
          </p>
          <Button onClick={draft.rebase}>Base it on version {inForce.version}</Button>
        </div>
      )}
      <TextField
        label="Why"
        name="why"
        required
        maxLength={1_000}
        hint="For those who read the history. The rules then hold for every period that is asked for."
      />
      <FormError error={error} />
      <div className="flex justify-end gap-2">
        <Button onClick={draft.discard}>Discard the changes</Button>
        <Button kind="primary" type="submit" disabled={!isPreviewed || isPending || isOvertaken}>
          {isPending ? 'Switching on…' : 'Switch on'}
        </Button>
      </div>
    </form>
  );
}

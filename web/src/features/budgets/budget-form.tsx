/** The form of a budget: how much, for which time, of which costs, and at what shares somebody is told. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { BudgetFields, wishOf, wordIn } from './budget-fields.tsx';
import { BUDGETS, type Budget, type BudgetWish } from './budget-queries.ts';

interface BudgetFormProps {
  /** Undefined makes a new one. */
  readonly budget: Budget | undefined;
  readonly onClose: () => void;
}

export function BudgetForm({ budget, onClose }: BudgetFormProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const [misread, setMisread] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ name, wish }: { readonly name: string; readonly wish: BudgetWish }) =>
      reeve.setBudget({ path: { name }, body: wish }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: BUDGETS });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = wishOf(form);
    setMisread(wish === undefined);
    if (wish === undefined) return;
    mutate({ name: budget?.name ?? wordIn(form, 'name'), wish });
  };
  return (
    <Modal
      title={budget === undefined ? 'New budget' : plainText(budget.name)}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form onSubmit={submit} className="space-y-4">
        <BudgetFields budget={budget} />
        {misread && (
          <p role="alert" className="text-bad">
            Write thresholds as actual 80, forecast 100.
          </p>
        )}
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={isPending}>
            {isPending ? 'Saving…' : 'Save budget'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

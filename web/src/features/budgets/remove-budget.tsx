/** Asks once more before a budget is removed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { BUDGETS, type Budget } from './budget-queries.ts';

interface RemoveBudgetProps {
  readonly budget: Budget;
  readonly onClose: () => void;
}

export function RemoveBudget({ budget, onClose }: RemoveBudgetProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => reeve.removeBudget({ path: { name: budget.name } }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: BUDGETS }),
  });
  return (
    <Modal title={`Remove ${plainText(budget.name)}?`} open onOpenChange={(open) => !open && onClose()}>
      <div className="space-y-4">
        <p>
          Nobody is told of these costs any more.
          {budget.twin !== null && ' Its twin in AWS Budgets stays.'}
        </p>
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" disabled={isPending} onClick={() => mutate()}>
            {isPending ? 'Removing…' : 'Remove budget'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

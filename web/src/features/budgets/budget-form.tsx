/** The form of a budget: how much, for which time, of which costs, and at what shares somebody is told. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BUDGETS, type Budget, type BudgetWish } from './budget-queries.ts';
import { parseThresholds, thresholdText, USUAL } from './threshold-text.ts';

interface BudgetFormProps {
  /** Undefined makes a new one. */
  readonly budget: Budget | undefined;
  readonly onClose: () => void;
}

const PERIODS = [
  { value: 'monthly', label: 'Month' },
  { value: 'quarterly', label: 'Quarter' },
  { value: 'annual', label: 'Year' },
] as const;
const MEASURES = [
  { value: 'effective', label: 'Effective' },
  { value: 'billed', label: 'Billed' },
] as const;

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
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const thresholds = parseThresholds(word('thresholds'));
    setMisread(thresholds === undefined);
    if (thresholds === undefined) return;
    const wish: BudgetWish = {
      amount: word('amount'),
      currency: word('currency').toUpperCase(),
      period: PERIODS.find(({ value }) => value === word('period'))?.value ?? 'monthly',
      measure: MEASURES.find(({ value }) => value === word('measure'))?.value ?? 'effective',
      filter: word('filter')
        .split(';')
        .flatMap((text) => text.trim() || []),
      thresholds,
    };
    mutate({ name: budget?.name ?? word('name'), wish });
  };
  return (
    <Modal
      title={budget === undefined ? 'New budget' : plainText(budget.name)}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form onSubmit={submit} className="space-y-4">
        {budget === undefined && <TextField label="Name" name="name" required maxLength={100} />}
        <div className="grid grid-cols-[2fr_1fr] gap-3">
          <TextField
            label="Amount"
            name="amount"
            inputMode="decimal"
            pattern="\d{1,15}(\.\d{1,8})?"
            title="An amount such as 1200.50"
            defaultValue={budget?.amount}
            required
          />
          <TextField
            label="Currency"
            name="currency"
            pattern="[A-Za-z]{3}"
            defaultValue={budget?.currency ?? 'USD'}
            required
          />
        </div>
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label="For each"
            name="period"
            choices={PERIODS}
            defaultValue={budget?.period ?? 'monthly'}
          />
          <SelectField
            label="Costs"
            name="measure"
            choices={MEASURES}
            defaultValue={budget?.measure ?? 'effective'}
          />
        </div>
        <TextField
          label="Filter"
          name="filter"
          hint="Such as team=checkout; region=eu-west-1. Without it: all costs."
          defaultValue={budget?.filter.join('; ')}
        />
        <TextField
          label="Thresholds"
          name="thresholds"
          hint="In percent, of what is spent or of what is forecast: actual 80, forecast 100"
          defaultValue={budget === undefined ? USUAL : thresholdText(budget.state.thresholds)}
          required
        />
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

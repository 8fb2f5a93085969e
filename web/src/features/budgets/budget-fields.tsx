/** The fields of a budget, and the budget that their words mean. */
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Budget, BudgetWish } from './budget-queries.ts';
import { parseThresholds, thresholdText, USUAL } from './threshold-text.ts';

const PERIODS = [
  { value: 'monthly', label: 'Month' },
  { value: 'quarterly', label: 'Quarter' },
  { value: 'annual', label: 'Year' },
] as const;
const MEASURES = [
  { value: 'effective', label: 'Effective' },
  { value: 'billed', label: 'Billed' },
] as const;

export function BudgetFields({ budget }: { readonly budget: Budget | undefined }) {
  return (
    <>
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
    </>
  );
}

export const wordIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** Undefined where the thresholds cannot be read. */
export function wishOf(form: FormData): BudgetWish | undefined {
  const word = (name: string) => wordIn(form, name);
  const thresholds = parseThresholds(word('thresholds'));
  if (thresholds === undefined) return undefined;
  return {
    amount: word('amount'),
    currency: word('currency').toUpperCase(),
    period: PERIODS.find(({ value }) => value === word('period'))?.value ?? 'monthly',
    measure: MEASURES.find(({ value }) => value === word('measure'))?.value ?? 'effective',
    filter: word('filter')
      .split(';')
      .flatMap((text) => text.trim() || []),
    thresholds,
  };
}

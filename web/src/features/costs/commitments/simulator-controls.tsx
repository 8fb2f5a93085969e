/** Which purchase is tried: its kind, term and payment, on how many days, and at what discount. */
import { useCallback } from 'react';
import { ChoiceFilter } from '../../../ui/choice-filter.tsx';
import { TextFilter } from '../../../ui/text-filter.tsx';
import type { Simulation } from './commitment-queries.ts';
import {
  type CommitmentSearch,
  KINDS,
  LAPSES,
  LOOK_BACKS,
  PAYMENTS,
  TERMS,
  withPurchase,
} from './commitment-search.ts';

interface SimulatorControlsProps {
  readonly search: CommitmentSearch;
  readonly pools: Simulation['pools'];
  readonly pool: string | undefined;
  readonly onChange: (search: CommitmentSearch) => void;
}

/** The first choice stands for all that is not said. */
const usual = <Value extends string>(
  choices: readonly { readonly value: Value; readonly label: string }[],
) => ({
  all: choices[0]?.label ?? '',
  choices: choices.slice(1),
});

export function SimulatorControls({ search, pools, pool, onChange }: SimulatorControlsProps) {
  const choose =
    <Key extends keyof CommitmentSearch>(key: Key) =>
    (value: CommitmentSearch[Key] | undefined) => {
      const { [key]: _, ...rest } = search;
      onChange(withPurchase(rest, value === undefined ? {} : { [key]: value }));
    };
  const changeDiscount = useCallback(
    (discount: string | undefined) => {
      const { discount: _, ...rest } = search;
      onChange(withPurchase(rest, discount === undefined ? {} : { discount }));
    },
    [search, onChange],
  );
  const [first, ...others] = pools;
  return (
    <search className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3">
      <ChoiceFilter label="Buy" {...usual(KINDS)} value={search.kind} onChange={choose('kind')} />
      <ChoiceFilter label="Term" {...usual(TERMS)} value={search.term} onChange={choose('term')} />
      <ChoiceFilter
        label="Payment"
        {...usual(PAYMENTS)}
        value={search.payment}
        onChange={choose('payment')}
      />
      <ChoiceFilter
        label="Tried on"
        {...usual(LOOK_BACKS)}
        value={search.lookBack}
        onChange={choose('lookBack')}
      />
      <ChoiceFilter
        label="Let lapse"
        all="Nothing"
        choices={LAPSES}
        value={search.lapse}
        onChange={choose('lapse')}
      />
      <TextFilter
        label="Discount"
        placeholder="27%; fargate=20%"
        value={search.discount}
        onChange={changeDiscount}
      />
      {first !== undefined && others.length > 0 && (
        <ChoiceFilter
          label="For"
          all={first.name}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={pool === first.id ? undefined : pool}
          onChange={(next) => onChange(withPurchase(search, next === undefined ? {} : { pool: next }))}
        />
      )}
    </search>
  );
}

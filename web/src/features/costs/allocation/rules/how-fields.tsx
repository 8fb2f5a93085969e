/** How a shared cost is shared out: the fields of each way, and what they mean. */
import { useState } from 'react';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { How } from '../allocation-queries.ts';
import { namesOf, weightLines, weightsOf } from './rule-words.ts';

const KINDS = [
  { value: 'proportional', label: 'In proportion to costs of their own' },
  { value: 'even', label: 'Evenly' },
  { value: 'percent', label: 'By fixed percents' },
  { value: 'metric', label: 'By a metric' },
] as const;
const WEIGHING = [
  { value: '', label: 'Those that are asked for' },
  { value: 'billed', label: 'Billed' },
  { value: 'effective', label: 'Effective' },
  { value: 'contracted', label: 'Contracted' },
  { value: 'list', label: 'List' },
] as const;

export function HowFields({ how }: { readonly how: How | undefined }) {
  const [kind, setKind] = useState<How['kind']>(how?.kind ?? 'proportional');
  return (
    <>
      <SelectField
        label="Shared out"
        name="kind"
        choices={KINDS}
        value={kind}
        onChange={({ target }) =>
          setKind(KINDS.find(({ value }) => value === target.value)?.value ?? 'proportional')
        }
      />
      {(kind === 'proportional' || kind === 'even') && (
        <TextArea
          label="Among"
          name="among"
          rows={3}
          required={kind === 'even'}
          hint={kind === 'even' ? 'One name a line.' : 'One name a line; without any, all that have costs.'}
          defaultValue={how?.kind === kind ? how.among?.join('\n') : undefined}
        />
      )}
      {kind === 'proportional' && (
        <SelectField
          label="By the costs"
          name="to"
          choices={WEIGHING}
          defaultValue={how?.kind === 'proportional' ? how.to : ''}
        />
      )}
      <WeightFields kind={kind} how={how} />
    </>
  );
}

interface WeightFieldsProps {
  readonly kind: How['kind'];
  readonly how: How | undefined;
}

const WeightFields = ({ kind, how }: WeightFieldsProps) => (
  <>
    {kind === 'percent' && (
      <TextArea
        label="Shares"
        name="shares"
        rows={4}
        required
        hint="One a line, 100 together: checkout = 40"
        defaultValue={how?.kind === 'percent' ? weightLines(how.shares) : undefined}
      />
    )}
    {kind === 'metric' && (
      <>
        <TextField
          label="Metric"
          name="metric"
          required
          hint="What was counted, such as requests."
          defaultValue={how?.kind === 'metric' ? how.metric : undefined}
        />
        <TextArea
          label="Counts"
          name="counts"
          rows={4}
          required
          hint="One a line: checkout = 120000"
          defaultValue={how?.kind === 'metric' ? weightLines(how.counts) : undefined}
        />
      </>
    )}
  </>
);

/** A text is why it is none. */
export function howOf(word: (name: string) => string): How | string {
  const among = namesOf(word('among'));
  const to = (['billed', 'effective', 'contracted', 'list'] as const).find((one) => one === word('to'));
  switch (word('kind')) {
    case 'even':
      return { kind: 'even', among };
    case 'percent': {
      const shares = weightsOf(word('shares'));
      if (shares === undefined) return 'Write shares as checkout = 40, one a line.';
      const whole = Object.values(shares).reduce((sum, share) => sum + Number(share), 0);
      return Math.abs(whole - 100) < 1e-6
        ? { kind: 'percent', shares }
        : `The shares add up to ${Number(whole.toFixed(6))}, not to 100.`;
    }
    case 'metric': {
      const counts = weightsOf(word('counts'));
      return counts === undefined
        ? 'Write counts as checkout = 120000, one a line.'
        : { kind: 'metric', metric: word('metric'), counts };
    }
    default:
      return {
        kind: 'proportional',
        ...(to === undefined ? {} : { to }),
        ...(among.length === 0 ? {} : { among }),
      };
  }
}

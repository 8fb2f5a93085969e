/** The form of a split: which shared costs it takes, and how they are shared out. */
import { useState } from 'react';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { Split } from '../allocation-queries.ts';
import { TARGETS } from '../allocation-search.ts';
import {
  ConditionFields,
  conditionsOf,
  newCondition,
  type WrittenCondition,
  writtenOf,
} from './condition-fields.tsx';
import { HowFields, howOf } from './how-fields.tsx';
import { RulesForm } from './rules-form.tsx';

interface SplitFormProps {
  /** Undefined makes a new one. */
  readonly split: Partial<Split> | undefined;
  readonly taken: readonly string[];
  readonly onSave: (split: Split) => void;
  readonly onClose: () => void;
}

export function SplitForm({ split, taken, onSave, onClose }: SplitFormProps) {
  const [written, setWritten] = useState<readonly WrittenCondition[]>(() =>
    split?.when ? writtenOf(split.when) : [newCondition()],
  );
  const keep = (word: (name: string) => string) => {
    const name = word('name');
    const how = howOf(word);
    if (typeof how === 'string') return how;
    if (taken.includes(name)) return 'Another split has this name.';
    const of = TARGETS.find(({ value }) => value === word('of'))?.value ?? 'team';
    onSave({ name, of, when: conditionsOf(written), how });
    return undefined;
  };
  return (
    <RulesForm
      title={split?.name === undefined ? 'New split' : 'Split'}
      noun="split"
      onKeep={keep}
      onClose={onClose}
    >
      <TextField label="Name" name="name" required maxLength={256} defaultValue={split?.name} />
      <ConditionFields written={written} onChange={setWritten} />
      <SelectField label="Among each" name="of" choices={TARGETS} defaultValue={split?.of ?? 'team'} />
      <HowFields how={split?.how} />
    </RulesForm>
  );
}

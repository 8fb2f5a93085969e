/** The form of a rule: which lines it means, and whose they are. */
import { useId, useState } from 'react';
import { TextField } from '../../../../ui/text-field.tsx';
import type { Rule } from '../allocation-queries.ts';
import { TARGETS } from '../allocation-search.ts';
import {
  ConditionFields,
  conditionsOf,
  newCondition,
  type WrittenCondition,
  writtenOf,
} from './condition-fields.tsx';
import { RulesForm } from './rules-form.tsx';

export interface RuleFormProps {
  /** Undefined makes a new one. */
  readonly rule: Partial<Rule> | undefined;
  /** Names that others have. */
  readonly taken: readonly string[];
  /** Teams and the like that are known. */
  readonly known: readonly string[];
  readonly onSave: (rule: Rule) => void;
  readonly onClose: () => void;
}

export function RuleForm({ rule, taken, known, onSave, onClose }: RuleFormProps) {
  const [written, setWritten] = useState<readonly WrittenCondition[]>(() =>
    rule?.when ? writtenOf(rule.when) : [newCondition()],
  );
  const keep = (word: (name: string) => string) => {
    const set = Object.fromEntries(
      TARGETS.flatMap(({ value }) => (word(value) === '' ? [] : [[value, word(value)]])),
    );
    const name = word('name');
    if (Object.keys(set).length === 0) return 'Say whose it is: a team, a cost center …';
    if (taken.includes(name)) return 'Another rule has this name.';
    onSave({ name, when: conditionsOf(written), set });
    return undefined;
  };
  return (
    <RulesForm
      title={rule?.name === undefined ? 'New rule' : 'Rule'}
      noun="rule"
      onKeep={keep}
      onClose={onClose}
    >
      <TextField label="Name" name="name" required maxLength={256} defaultValue={rule?.name} />
      <ConditionFields written={written} onChange={setWritten} />
      <OwnerFields set={rule?.set} known={known} />
    </RulesForm>
  );
}

interface OwnerFieldsProps {
  readonly set: Rule['set'] | undefined;
  readonly known: readonly string[];
}

function OwnerFields({ set, known }: OwnerFieldsProps) {
  const id = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">It belongs to</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2">
        {TARGETS.map(({ value, label }) => (
          <TextField
            key={value}
            label={label}
            name={value}
            list={`${id}-known`}
            maxLength={256}
            defaultValue={set?.[value]}
          />
        ))}
      </div>
      <datalist id={`${id}-known`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </fieldset>
  );
}

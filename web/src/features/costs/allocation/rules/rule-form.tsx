/** The form of a rule: which lines it means, and whose they are. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Modal } from '../../../../ui/modal.tsx';
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
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const set = Object.fromEntries(
      TARGETS.flatMap(({ value }) => (word(value) === '' ? [] : [[value, word(value)]])),
    );
    const name = word('name');
    if (Object.keys(set).length === 0) return setProblem('Say whose it is: a team, a cost center …');
    if (taken.includes(name)) return setProblem('Another rule has this name.');
    onSave({ name, when: conditionsOf(written), set });
  };
  return (
    <Modal
      title={rule?.name === undefined ? 'New rule' : 'Rule'}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form onSubmit={submit} className="space-y-4">
        <TextField label="Name" name="name" required maxLength={256} defaultValue={rule?.name} />
        <ConditionFields written={written} onChange={setWritten} />
        <OwnerFields set={rule?.set} known={known} />
        {problem !== undefined && (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Keep the rule
          </Button>
        </div>
      </form>
    </Modal>
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

/** The form of a split: which shared costs it takes, and how they are shared out. */
import { type FormEvent, useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Modal } from '../../../../ui/modal.tsx';
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
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const name = word('name');
    const how = howOf(word);
    if (typeof how === 'string') return setProblem(how);
    if (taken.includes(name)) return setProblem('Another split has this name.');
    const of = TARGETS.find(({ value }) => value === word('of'))?.value ?? 'team';
    onSave({ name, of, when: conditionsOf(written), how });
  };
  return (
    <Modal
      title={split?.name === undefined ? 'New split' : 'Split'}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form onSubmit={submit} className="space-y-4">
        <TextField label="Name" name="name" required maxLength={256} defaultValue={split?.name} />
        <ConditionFields written={written} onChange={setWritten} />
        <SelectField label="Among each" name="of" choices={TARGETS} defaultValue={split?.of ?? 'team'} />
        <HowFields how={split?.how} />
        {problem !== undefined && (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Keep the split
          </Button>
        </div>
      </form>
    </Modal>
  );
}

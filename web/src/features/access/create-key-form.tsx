/** The form for a new key: its name, what it may do, and how long. */
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EXPIRY_CHOICES, expiryOf } from './expiry-choices.ts';
import type { NewKey } from './key-queries.ts';
import { RoleChoices } from './role-choices.tsx';

interface CreateKeyFormProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onSubmit: (key: NewKey) => void;
}

export function CreateKeyForm({ busy, error, onCancel, onSubmit }: CreateKeyFormProps) {
  // One moment for all attempts: what is sent again must be the same, or it would be another key.
  const [openedAt] = useState(() => new Date());
  const [roles, setRoles] = useState<NewKey['roles']>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = form.get('name');
    if (typeof name !== 'string') return;
    const choice = EXPIRY_CHOICES.find(({ value }) => value === form.get('expiry'));
    const expiresAt = choice && expiryOf(choice.value, openedAt);
    onSubmit({
      name: name.trim(),
      roles,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label="Name"
        name="name"
        hint="What will use it, for example ci-pipeline"
        required
        maxLength={100}
      />
      <RoleChoices chosen={roles} onChange={setRoles} />
      <SelectField label="Expires after" name="expiry" choices={EXPIRY_CHOICES} defaultValue="90" />
      <FormError error={error} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button kind="primary" type="submit" disabled={busy || roles.length === 0}>
          {busy ? 'Creating…' : 'Create key'}
        </Button>
      </div>
    </form>
  );
}

/** Sign-in with an API key, for people who have one and no terminal on the machine that runs Reeve. */
import type { FormEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface ApiKeyFormProps {
  readonly busy: boolean;
  readonly onSubmit: (apiKey: string) => void;
}

export function ApiKeyForm({ busy, onSubmit }: ApiKeyFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const apiKey = new FormData(event.currentTarget).get('apiKey');
    if (typeof apiKey === 'string' && apiKey.trim() !== '') onSubmit(apiKey.trim());
  };
  return (
    <form onSubmit={submit} className="space-y-3 rounded-lg border border-line bg-surface p-4">
      <TextField label="API key" name="apiKey" type="password" required />
      <Button kind="primary" type="submit" disabled={busy} className="h-9 w-full">
        {busy ? 'Signing in…' : 'Sign in with this key'}
      </Button>
    </form>
  );
}

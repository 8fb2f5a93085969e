/** The secret of a new key, shown once. */
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { CreatedKey } from './key-queries.ts';

interface KeySecretProps {
  readonly created: CreatedKey;
  readonly onDone: () => void;
}

export function KeySecret({ created, onDone }: KeySecretProps) {
  return (
    <div className="space-y-4">
      <p>
        This is the secret of <strong className="font-semibold">{plainText(created.name)}</strong>. Reeve
        keeps only a hash of it: it cannot be shown again.
      </p>
      <div className="flex items-center gap-1 rounded-md border border-line-strong bg-sunken py-1.5 pr-1.5 pl-3">
        <code className="min-w-0 flex-1 font-mono text-sm select-all">{created.secret}</code>
        <CopyButton text={created.secret} label="Copy the secret" />
      </div>
      <div className="flex justify-end">
        <Button kind="primary" onClick={onDone}>
          I have stored it
        </Button>
      </div>
    </div>
  );
}

/** Makes a key: first the form, then the secret, which is shown this one time. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../api/idempotency-key.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { Modal } from '../../ui/modal.tsx';
import { CreateKeyForm } from './create-key-form.tsx';
import { KEYS, type NewKey } from './key-queries.ts';
import { KeySecret } from './key-secret.tsx';

export function CreateKey({ onClose }: { readonly onClose: () => void }) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (key: NewKey) => reeve.createKey({ body: key, headers: { 'Idempotency-Key': keyFor(key) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS }),
  });
  const created = data !== undefined;
  return (
    <Modal
      title={created ? 'Copy the secret now' : 'New API key'}
      open
      // A click beside the dialog must not lose a secret that cannot be shown again.
      sticky={created}
      onOpenChange={(open) => !open && onClose()}
    >
      {created ? (
        <KeySecret created={data} onDone={onClose} />
      ) : (
        <CreateKeyForm busy={isPending} error={error} onCancel={onClose} onSubmit={mutate} />
      )}
    </Modal>
  );
}

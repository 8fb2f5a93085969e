/** Asks once more before a key is ended for good. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { type ApiKey, KEYS } from './key-queries.ts';

interface RevokeKeyProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

export function RevokeKey({ apiKey, onClose }: RevokeKeyProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => reeve.deleteKey({ path: { id: apiKey.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEYS });
      onClose();
    },
  });
  return (
    <Modal title={`Revoke ${plainText(apiKey.name)}?`} open onOpenChange={(open) => !open && onClose()}>
      <div className="space-y-4">
        <p>
          Whatever uses this key is refused from now on, and a revoked key cannot be brought back.{' '}
          {apiKey.lastUsedAt === null ? (
            'It has never been used.'
          ) : (
            <>
              It was last used <TimeAgo at={apiKey.lastUsedAt} />.
            </>
          )}
        </p>
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" disabled={isPending} onClick={() => mutate()}>
            {isPending ? 'Revoking…' : 'Revoke key'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

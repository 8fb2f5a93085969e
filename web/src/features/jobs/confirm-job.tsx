/** Asks once more before a job is run again or taken off the list. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../api/idempotency-key.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { type JobAction, jobName } from './job-actions.ts';
import { JOBS, type Job } from './job-queries.ts';

interface ConfirmJobProps {
  readonly action: JobAction;
  readonly job: Job;
  readonly onClose: () => void;
}

export function ConfirmJob({ action, job, onClose }: ConfirmJobProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const path = { id: job.id };
  const retry = action === 'retry';
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      retry
        ? reeve.retryJob({ path, headers: { 'Idempotency-Key': keyFor(path) } })
        : reeve.deleteJob({ path }),
    onSuccess: onClose,
    // Also after a refusal: it means that the list on screen is no longer true.
    onSettled: () => queries.invalidateQueries({ queryKey: JOBS }),
  });
  return (
    <Modal
      title={`${retry ? 'Run' : 'Cancel'} ${jobName(job)}${retry ? ' again' : ''}?`}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <div className="space-y-4">
        <p>
          {retry
            ? `It runs as soon as a worker is free, with ${job.maxAttempts === 1 ? 'one new attempt' : `${job.maxAttempts} new attempts`}.`
            : 'It leaves the list and does not run. It cannot be brought back.'}
        </p>
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Leave it</Button>
          <Button kind={retry ? 'primary' : 'danger'} disabled={isPending} onClick={() => mutate()}>
            {retry ? 'Run the job' : 'Cancel the job'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** The frame of what is written into the draft: its fields in a dialog, why it cannot be kept, and the way out. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Modal } from '../../../../ui/modal.tsx';

interface RulesFormProps {
  readonly title: string;
  /** Such as `rule`. */
  readonly noun: string;
  /** Keeps what the fields say, each by its name; a text is why it cannot be kept. */
  readonly onKeep: (word: (name: string) => string) => string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function RulesForm({ title, noun, onKeep, onClose, children }: RulesFormProps) {
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setProblem(onKeep((name) => String(form.get(name) ?? '').trim()));
  };
  return (
    <Modal title={title} open onOpenChange={(open) => !open && onClose()}>
      <form onSubmit={submit} className="space-y-4">
        {children}
        {problem !== undefined && (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Keep the {noun}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

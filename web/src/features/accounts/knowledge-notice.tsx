/** Says that not everything is known of the accounts, why, and what to do about it. */
import { Prose } from '../../ui/prose.tsx';
import { StateIcon } from '../../ui/state-icon.tsx';
import type { Organization } from './account-queries.ts';

interface KnowledgeNoticeProps {
  readonly problem: NonNullable<Organization['problem']>;
}

export function KnowledgeNotice({ problem: { code, message, remedy } }: KnowledgeNoticeProps) {
  return (
    <section
      aria-label="What is missing"
      className="mb-4 flex gap-2.5 rounded-lg border border-line bg-warn-soft px-4 py-3"
    >
      <StateIcon tone="warn" className="mt-0.5 size-4" />
      <div className="min-w-0 space-y-1">
        <p className="break-words">
          <Prose text={message} />
        </p>
        <p className="text-ink-2">
          <span className="font-medium">What to do: </span>
          <Prose text={remedy} /> <span className="font-mono text-sm">{code}</span>
        </p>
      </div>
    </section>
  );
}

/** A failure with its remedy: what happened, what to do, and the code to quote when asking for help. */
import { ReeveProblem } from '@reeve/sdk';
import { Button } from './button.tsx';
import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';
import { Prose } from './prose.tsx';
import { StateIcon } from './state-icon.tsx';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** The heading's level fits the place: 1 when the failure is the whole page. */
  readonly level?: 1 | 2;
}

export function ErrorState({ error, onRetry, level = 2 }: ErrorStateProps) {
  const { title, detail, remedy, code, requestId } = describe(error);
  const Heading = level === 1 ? 'h1' : 'h2';
  const field = error instanceof ReeveProblem ? error.at?.field : undefined;
  const reference = requestId === undefined ? code : `${code} ${requestId}`;
  return (
    <div role="alert" className="flex gap-3 px-4 py-5 sm:px-6 sm:py-6">
      <StateIcon tone="bad" className="mt-0.5 size-5" />
      <div className="min-w-0 max-w-xl space-y-3">
        <div className="space-y-1">
          <Heading className="text-md font-semibold">{title}</Heading>
          {detail !== title && (
            <p className="text-ink-2">
              <Prose text={detail} />
            </p>
          )}
        </div>
        {field !== undefined && field !== '' && (
          <p>
            <span className="font-medium">Where: </span>
            <Code>{field}</Code>
          </p>
        )}
        {remedy !== '' && (
          <p>
            <span className="font-medium">What to do: </span>
            <Prose text={remedy} />
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {onRetry !== undefined && mayPass(error) && <Button onClick={onRetry}>Try again</Button>}
          <span className="inline-flex min-w-0 items-center gap-1 font-mono text-sm text-ink-3">
            {reference}
            <CopyButton text={reference} label="Copy the error code" />
          </span>
        </div>
      </div>
    </div>
  );
}

/** Asking again cannot help where the request itself is at fault. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof ReeveProblem) || error.status === 0 || error.status === 429 || error.status >= 500;

interface Description {
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
  readonly code: string;
  readonly requestId: string | undefined;
}

const describe = (error: unknown): Description =>
  error instanceof ReeveProblem
    ? error
    : {
        title: 'This page failed',
        detail: error instanceof Error ? error.message : String(error),
        remedy: 'Load the page again. If it fails again, report the code below and what you did before.',
        code: 'PAGE_FAILED',
        requestId: undefined,
      };

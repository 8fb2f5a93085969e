/** Why a resource is not shown, with a link to each one that may have been meant. */
import { ReeveProblem } from '@reeve/sdk';
import { ErrorState } from '../../ui/error-state.tsx';
import { ResourceLink } from './resource-columns.tsx';

interface ResourceProblemProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function ResourceProblem({ error, onRetry }: ResourceProblemProps) {
  const meant = error instanceof ReeveProblem ? error.candidates : [];
  return (
    <>
      <ErrorState error={error} onRetry={onRetry} />
      {meant.length > 0 && (
        <nav aria-label="Resources that may be meant" className="border-t border-line px-4 py-3 sm:px-6">
          <ul className="space-y-1">
            {meant.map((arn) => (
              <li key={arn}>
                <ResourceLink arn={arn} name={arn} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

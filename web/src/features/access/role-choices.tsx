/** The roles to choose from, each with what it may do in one sentence. */
import { useQuery } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { humanize } from '../../lib/format.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { type NewKey, rolesQuery } from './key-queries.ts';

type Roles = NewKey['roles'];

interface RoleChoicesProps {
  readonly chosen: Roles;
  readonly onChange: (roles: Roles) => void;
}

export function RoleChoices({ chosen, onChange }: RoleChoicesProps) {
  const { data, error, refetch } = useQuery(rolesQuery(useReeve()));
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Roles</legend>
      <div className="rounded-md border border-line-strong">
        {data === undefined && error === null && <SkeletonRows count={6} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.items.map(({ role, says }) => (
          <label
            key={role}
            className="flex gap-2.5 border-b border-line px-3 py-1.5 last:border-0 hover:bg-tint/50"
          >
            <input
              type="checkbox"
              checked={chosen.includes(role)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, role] : chosen.filter((other) => other !== role))
              }
              className="mt-1 accent-accent"
            />
            <span>
              <span className="font-medium">{humanize(role)}</span>
              <span className="block text-sm text-ink-2">{says}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How far the log is sealed: the newest signed checkpoint. */
import { useQuery } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount } from '../../lib/format.ts';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { newestCheckpointQuery } from './audit-queries.ts';

export function CheckpointLead() {
  const { data } = useQuery(newestCheckpointQuery(useReeve()));
  if (data === undefined) return <>Every change, in the order it was made</>;
  if (data === null) return <>Not signed yet: there is no checkpoint so far</>;
  return (
    <>
      Signed up to entry {formatCount(data.size)}, <TimeAgo at={data.time} />
    </>
  );
}

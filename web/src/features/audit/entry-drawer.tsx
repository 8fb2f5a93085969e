/** One entry whole: who, what, the details, and the proof that the log holds it. */
import { useQuery } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { entryQuery } from './audit-queries.ts';
import { EntryDetails } from './entry-details.tsx';
import { InclusionProof } from './inclusion-proof.tsx';

interface EntryDrawerProps {
  readonly seq: number;
  readonly onClose: () => void;
}

export function EntryDrawer({ seq, onClose }: EntryDrawerProps) {
  const { data, error, refetch } = useQuery(entryQuery(useReeve(), seq));
  return (
    <Drawer title={`Entry ${seq}`} onClose={onClose}>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows count={8} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <EntryDetails entry={data.entry} />
          <InclusionProof proven={data} />
        </>
      )}
    </Drawer>
  );
}

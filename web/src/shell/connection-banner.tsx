/** Says when the engine no longer answers, how old the figures on screen are, and fetches all anew when it is back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isEngineGone } from '../api/problems.ts';
import { useReeve } from '../api/reeve-context.tsx';
import { statusQuery } from '../api/status.ts';
import { formatInstant } from '../lib/format.ts';

export function ConnectionBanner() {
  const queries = useQueryClient();
  const { error, dataUpdatedAt } = useQuery(statusQuery(useReeve()));
  const gone = isEngineGone(error);
  const wasGone = useRef(false);
  useEffect(() => {
    if (wasGone.current && !gone) void queries.invalidateQueries();
    wasGone.current = gone;
  }, [gone, queries]);
  return (
    <div role="status">
      {gone && (
        <div className="flex items-start gap-2.5 border-b border-line bg-warn-soft px-4 py-2 text-warn sm:px-6">
          <Unplug aria-hidden className="mt-0.5 size-4 shrink-0" />
          <p>
            <strong className="font-semibold">Reeve does not answer.</strong>{' '}
            {dataUpdatedAt > 0 && <>What you see is from {formatInstant(new Date(dataUpdatedAt))}. </>}
            Check that <code className="font-mono text-sm">reeve serve</code> is running; this page tries
            again by itself.
          </p>
        </div>
      )}
    </div>
  );
}

/** The line under the title: the version, and since when it runs. */
import type { Status } from '../../api/status.ts';
import { formatSpan } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

export function StatusLead({ status }: { readonly status: Status }) {
  const now = useNow();
  return (
    <>
      Reeve {status.version}
      {status.startedAt !== null && <>, up for {formatSpan(now.getTime() - Date.parse(status.startedAt))}</>}
    </>
  );
}
